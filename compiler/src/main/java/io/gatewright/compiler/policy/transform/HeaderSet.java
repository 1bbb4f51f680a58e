package io.gatewright.compiler.policy.transform;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * {@code set header.x = …}
 *
 * @param name in lower case
 * @param value text or number; where it is optional and absent, the header is removed
 */
public record HeaderSet(String name, Value value, Span span) {
    public HeaderSet {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        Objects.requireNonNull(span);
    }
}
