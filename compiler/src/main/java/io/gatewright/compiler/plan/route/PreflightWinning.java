package io.gatewright.compiler.plan.route;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Who answers CORS preflights: conditions are ignored, so several routes may be least for one path and method. Then it must
 * not matter which of them answers.
 */
final class PreflightWinning extends Winning {
    private final String host;
    private final Map<Set<String>, Conflict> conflicts = new LinkedHashMap<>();

    /** @param host of the requests, as in {@link Overlap} */
    PreflightWinning(String host) {
        this.host = host;
    }

    /**
     * Routes that answer one preflight differently.
     *
     * @param routes by name, at least two
     * @param request what the preflight asks leave for
     */
    record Conflict(List<Candidate> routes, Request request) {
        Conflict {
            routes = List.copyOf(routes);
            Objects.requireNonNull(request);
        }
    }

    /** One for each set of routes. */
    List<Conflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    @Override
    boolean beats(Atom other, Atom atom) {
        return other.moreSpecificForPreflightThan(atom);
    }

    @Override
    Choice choice(String method, List<Atom> atoms, Supplier<List<String>> path) {
        List<Candidate> least = least(atoms);
        Candidate first = least.get(0);
        if (!least.stream().allMatch(first::sharesLike)) {
            SortedSet<String> names = new TreeSet<>();
            least.forEach(route -> names.add(route.name()));
            conflicts.computeIfAbsent(names, key -> new Conflict(least, Witness.to(host, method, path.get())));
        }
        return new Choice.Take(first);
    }

    private List<Candidate> least(List<Atom> atoms) {
        Map<Like, Set<Candidate>> alike = new LinkedHashMap<>();
        Map<Like, Atom> first = new LinkedHashMap<>();
        for (Atom atom : atoms) {
            Like like = new Like(atom.pattern(), atom.rank(), atom.method());
            alike.computeIfAbsent(like, key -> new LinkedHashSet<>()).add(atom.route());
            first.putIfAbsent(like, atom);
        }
        SortedSet<Candidate> least = new TreeSet<>(Comparator.comparing(Candidate::name));
        first.forEach((like, atom) -> {
            if (first.values().stream().noneMatch(other -> beats(other, atom))) {
                least.addAll(alike.getOrDefault(like, Set.of()));
            }
        });
        return List.copyOf(least);
    }

    /** What the order without conditions sees of an atom. */
    private record Like(Pattern pattern, int rank, String method) {}
}
