package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.plan.route.Candidate;
import java.util.Objects;
import java.util.Optional;

/**
 * A CORS preflight that is not answered as one, so that browsers do not send what it asks about.
 *
 * @param method that it asks about
 * @param route that would take that method, and has no {@code cors}; empty: none takes it
 */
public record Unshared(String method, Optional<Candidate> route) {
    public Unshared {
        Objects.requireNonNull(method);
        Objects.requireNonNull(route);
    }
}
