package io.gatewright.compiler.policy.auth;

import io.gatewright.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a request holds a credential.
 *
 * @param name of a header in lower case; of a query parameter or a cookie as written
 */
public record CredentialPlace(Part part, String name, Span span) {
    public CredentialPlace {
        Objects.requireNonNull(part);
        Objects.requireNonNull(name);
        Objects.requireNonNull(span);
    }

    /** The header field that carries it, in lower case; none for a query parameter. */
    public Optional<String> header() {
        return switch (part) {
            case HEADER -> Optional.of(name);
            case COOKIE -> Optional.of("cookie");
            case QUERY -> Optional.empty();
        };
    }

    /** A part of a request. */
    public enum Part {
        HEADER,
        QUERY,
        COOKIE
    }
}
