package io.gatewright.compiler.plan.route;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    /** The minimal atom for each method. In an accepted table the minimum is unique. */
    static Winners of(Collection<Atom> matching) {
        SortedSet<String> methods = new TreeSet<>();
        matching.forEach(atom -> methods.add(atom.method()));
        Choice others = choice(least(matching, Atom.ANY));
        SortedMap<String, Choice> named = new TreeMap<>();
        for (String method : methods) {
            Choice least = choice(least(matching, method));
            if (!least.equals(others)) {
                named.put(method, least);
            }
        }
        return named.isEmpty() && others.equals(Choice.NOBODY) ? NONE : new Winners(named, others);
    }

    private static Choice choice(@Nullable Atom least) {
        return least == null ? Choice.NOBODY : new Choice.Take(least.route());
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
        return named.isEmpty() && others.equals(Choice.NOBODY);
    }

    public Choice winner(String method) {
        return named.getOrDefault(method, others);
    }

    /** Every route that wins some method. */
    public Set<Candidate> all() {
        Set<Candidate> all = new LinkedHashSet<>();
        named.values().forEach(choice -> choice.addTo(all));
        others.addTo(all);
        return all;
    }
}
