package io.gatewright.runtime.http;

import org.jspecify.annotations.Nullable;

/** Who an {@code auth} says the caller is. Immutable. */
public interface Identity {
    /** The key's id or the token's subject. Empty if the token has none. */
    String id();

    /**
     * A verified claim.
     *
     * @param path the names from the outermost object inwards
     * @return a {@link String}, {@link Long}, {@link Double}, {@link Boolean} or {@link java.util.List} of these; null when absent
     */
    @Nullable
    Object claim(String... path);

    /** The claim if it is a text, else null. */
    default @Nullable String text(String... path) {
        return claim(path) instanceof String text ? text : null;
    }
}
