package io.gatewright.compiler.plan.route;

import java.util.Objects;

/**
 * One of the cases a route is made of: its pattern with one method.
 *
 * @param method a method token, or {@link #ANY}
 * @param rank 0 for a named method, 1 for HEAD taken through GET, 2 for ANY
 */
public record Atom(Candidate route, String method, int rank) {
    /** The method that stands for every method. */
    public static final String ANY = "ANY";

    public Atom {
        Objects.requireNonNull(route);
        Objects.requireNonNull(method);
        if (rank < 0 || rank > 2 || (rank == 2) != method.equals(ANY)) {
            throw new IllegalArgumentException(method + " with rank " + rank);
        }
    }

    public Pattern pattern() {
        return route.pattern();
    }

    public boolean takes(String requested) {
        return method.equals(requested) || method.equals(ANY);
    }

    /** Whether every method this takes is taken by {@code other}. */
    boolean methodWithin(Atom other) {
        return other.takes(method);
    }

    /** The order of routing.md: a narrower pattern first, then, within one pattern, the lower rank. */
    public boolean moreSpecificThan(Atom other) {
        if (pattern().equals(other.pattern())) {
            return rank < other.rank && methodWithin(other);
        }
        return pattern().narrowerThan(other.pattern());
    }
}
