package io.gatewright.compiler.policy.auth;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * Where something stands in a token: {@code claims.realm.roles}.
 *
 * @param names without {@code claims}; never empty
 */
public record ClaimPath(List<String> names, Span span) {
    public ClaimPath {
        names = List.copyOf(names);
        Objects.requireNonNull(span);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no claim");
        }
    }
}
