package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who wins each method, the path being settled.
 *
 * @param named the choice for a method where it is not that of {@code others}
 * @param others the choice for every other method
 */
public record Winners(SortedMap<String, Choice> named, Choice others) {
    /** Nobody: 404. */
    public static final Winners NONE = new Winners(new TreeMap<>(), Choice.NOBODY);

    public Winners {
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
        Objects.requireNonNull(others);
    }

    public boolean isNone() {
        return named.isEmpty() && others.equals(Choice.NOBODY);
    }

    public Choice winner(String method) {
        return named.getOrDefault(method, others);
    }

    /** Every route that wins some request. */
    public Set<Candidate> all() {
        Set<Candidate> all = new LinkedHashSet<>();
        new Takers(Conditions.NONE, all).add(this);
        return all;
    }
}
