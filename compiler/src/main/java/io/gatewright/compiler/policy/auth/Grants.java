package io.gatewright.compiler.policy.auth;

import java.util.Objects;
import java.util.Optional;

/**
 * What a token says its bearer may do.
 *
 * @param roles where {@code role("…")} looks
 * @param scopes where {@code scope("…")} looks
 */
public record Grants(Optional<ClaimPath> roles, Optional<ClaimPath> scopes) {
    public Grants {
        Objects.requireNonNull(roles);
        Objects.requireNonNull(scopes);
    }
}
