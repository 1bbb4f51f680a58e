package io.gatewright.runtime.cache;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a stored answer is found by. Compared part by part, so that no two requests' parts can run together. Never
 * printed: parts may be credentials. Immutable.
 */
final class CacheKey {
    private final List<@Nullable String> parts;
    private final int hash;

    /** @param parts route, scheme, authority, path, query, then what the answer differs by; null is a value */
    CacheKey(List<@Nullable String> parts) {
        this.parts = Collections.unmodifiableList(parts);
        this.hash = parts.hashCode();
    }

    /** About what the key takes of memory, in bytes. */
    long size() {
        long size = 64;
        for (String part : parts) {
            size += part == null ? 8 : 48 + 2L * part.length();
        }
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheKey key && hash == key.hash && Objects.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "CacheKey@" + Integer.toHexString(hash);
    }
}
