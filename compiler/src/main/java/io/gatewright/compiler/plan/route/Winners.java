package io.gatewright.compiler.plan.route;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who wins each method, the path being settled.
 *
 * @param named the winner of a method where it is not that of {@code others}
 * @param others the winner of every other method
 */
public record Winners(SortedMap<String, Candidate> named, Optional<Candidate> others) {
    /** Nobody: 404. */
    public static final Winners NONE = new Winners(new TreeMap<>(), Optional.empty());

    public Winners {
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
    }

    /** The minimal atom for each method. In an accepted table the minimum is unique. */
    static Winners of(Collection<Atom> matching) {
        SortedSet<String> methods = new TreeSet<>();
        matching.forEach(atom -> methods.add(atom.method()));
        Optional<Candidate> others =
                Optional.ofNullable(least(matching, Atom.ANY)).map(Atom::route);
        SortedMap<String, Candidate> named = new TreeMap<>();
        for (String method : methods) {
            Atom least = least(matching, method);
            if (least != null && !Optional.of(least.route()).equals(others)) {
                named.put(method, least.route());
            }
        }
        return named.isEmpty() && others.isEmpty() ? NONE : new Winners(named, others);
    }

    private static @Nullable Atom least(Collection<Atom> matching, String method) {
        Atom least = null;
        for (Atom atom : matching) {
            if (atom.takes(method) && (least == null || atom.moreSpecificThan(least))) {
                least = atom;
            }
        }
        return least;
    }

    public boolean isNone() {
        return named.isEmpty() && others.isEmpty();
    }

    public Optional<Candidate> winner(String method) {
        Candidate winner = named.get(method);
        return winner != null ? Optional.of(winner) : others;
    }

    /** Every route that wins some method. */
    public Set<Candidate> all() {
        Set<Candidate> all = new LinkedHashSet<>(named.values());
        others.ifPresent(all::add);
        return all;
    }
}
