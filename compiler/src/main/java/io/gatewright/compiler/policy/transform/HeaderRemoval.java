package io.gatewright.compiler.policy.transform;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * {@code remove header.x} or {@code remove header.x-internal-*}
 *
 * @param name in lower case, without the {@code *}: {@code x-internal-}
 * @param prefix whether every header that begins with {@code name} goes
 */
public record HeaderRemoval(String name, boolean prefix, Span span) {
    public HeaderRemoval {
        Objects.requireNonNull(name);
        Objects.requireNonNull(span);
    }

    /** Whether a header of this lower-case name goes. */
    public boolean takes(String header) {
        return prefix ? header.startsWith(name) : header.equals(name);
    }
}
