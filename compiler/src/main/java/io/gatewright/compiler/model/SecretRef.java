package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/** The use of a declared secret: {@code secret.NAME}. */
public record SecretRef(String name, Span span) {
    public SecretRef {
        Objects.requireNonNull(name);
        Objects.requireNonNull(span);
    }
}
