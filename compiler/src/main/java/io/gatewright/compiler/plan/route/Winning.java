package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Who wins among the atoms that take a path: once for requests themselves, once for CORS preflights. */
abstract class Winning {
    private static final List<String> USUAL = List.of("PUT", "GET", "POST", "DELETE", "PATCH", "QUERY");

    /** Whether no request that {@code atom} matches is won by it, {@code other} matching the path too. */
    abstract boolean beats(Atom other, Atom atom);

    /**
     * Who takes a request whose method all of these atoms take.
     *
     * @param method of such a request
     * @param atoms not empty
     * @param path an example, for what is told of it
     */
    abstract Choice choice(String method, List<Atom> atoms, Supplier<List<String>> path);

    /** The winner of each method among the atoms that take a path. */
    final Winners of(List<Atom> matching, Supplier<List<String>> path) {
        Map<String, List<Atom>> byMethod = new LinkedHashMap<>();
        for (Atom atom : matching) {
            byMethod.computeIfAbsent(atom.method(), method -> new ArrayList<>()).add(atom);
        }
        List<Atom> any = byMethod.getOrDefault(Atom.ANY, List.of());
        Choice others = any.isEmpty() ? Choice.NOBODY : choice(unnamed(byMethod.keySet()), any, path);
        SortedMap<String, Choice> named = new TreeMap<>();
        byMethod.forEach((method, atoms) -> {
            if (!method.equals(Atom.ANY)) {
                atoms.addAll(any);
                Choice choice = choice(method, atoms, path);
                if (!choice.equals(others)) {
                    named.put(method, choice);
                }
            }
        });
        return named.isEmpty() && others.equals(Choice.NOBODY) ? Winners.NONE : new Winners(named, others);
    }

    /** A method that only ANY takes. */
    private static String unnamed(Set<String> named) {
        return USUAL.stream()
                .filter(method -> !named.contains(method))
                .findFirst()
                .orElse("X-OTHER");
    }

    /** By the order of routing.md and the conditions that a request meets. */
    static final class OfRequests extends Winning {
        private final ChoiceBuilder choices;

        OfRequests(ChoiceBuilder choices) {
            this.choices = choices;
        }

        @Override
        boolean beats(Atom other, Atom atom) {
            return other.conditions().includes(atom.conditions()) && other.moreSpecificThan(atom);
        }

        @Override
        Choice choice(String method, List<Atom> atoms, Supplier<List<String>> path) {
            return choices.of(atoms);
        }
    }
}
