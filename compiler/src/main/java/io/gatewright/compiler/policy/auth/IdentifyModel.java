package io.gatewright.compiler.policy.auth;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/** {@code identify AUTH}: no credential is fine, a wrong one is not. */
public record IdentifyModel(String auth, Span span) {
    public IdentifyModel {
        Objects.requireNonNull(auth);
        Objects.requireNonNull(span);
    }
}
