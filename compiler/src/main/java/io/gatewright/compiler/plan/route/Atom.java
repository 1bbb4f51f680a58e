package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import java.util.Objects;

/**
 * One of the cases a route is made of: its pattern and its conditions with one method.
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

    public Conditions conditions() {
        return route.conditions();
    }

    /** The order of routing.md: a narrower pattern first, then the lower rank, then narrower conditions. */
    public boolean moreSpecificThan(Atom other) {
        if (!pattern().equals(other.pattern())) {
            return pattern().narrowerThan(other.pattern());
        }
        if (rank != other.rank) {
            return rank < other.rank && methodWithin(other);
        }
        return method.equals(other.method)
                && !conditions().equals(other.conditions())
                && other.conditions().includes(conditions());
    }

    /** The same where conditions are ignored, as they are for a CORS preflight. */
    boolean moreSpecificForPreflightThan(Atom other) {
        return pattern().equals(other.pattern())
                ? rank < other.rank && methodWithin(other)
                : pattern().narrowerThan(other.pattern());
    }
}
