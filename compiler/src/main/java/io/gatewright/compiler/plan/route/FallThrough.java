package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * GW3110: a path that some routes take with certain methods falls through to a wider pattern with the others. Conditions are
 * ignored: that a request which does not meet them is for a wider pattern is what they are for.
 */
final class FallThrough {
    private static final List<String> USUAL = List.of("POST", "GET", "PUT", "DELETE", "PATCH");

    private final Trie trie;
    private final Decision preflight;

    private FallThrough(Trie trie, Decision preflight) {
        this.trie = trie;
        this.preflight = preflight;
    }

    /** @param preflight the decision that ignores conditions, of the same routes as {@code trie} */
    static List<Diagnostic> report(List<Candidate> routes, Trie trie, Decision preflight) {
        Map<Pattern, List<Candidate>> byPattern = new LinkedHashMap<>();
        for (Candidate route : routes) {
            byPattern
                    .computeIfAbsent(route.pattern(), pattern -> new ArrayList<>())
                    .add(route);
        }
        FallThrough search = new FallThrough(trie, preflight);
        List<Diagnostic> reports = new ArrayList<>();
        byPattern.forEach((pattern, same) -> search.report(pattern, same).ifPresent(reports::add));
        return reports;
    }

    private Optional<Diagnostic> report(Pattern pattern, List<Candidate> routes) {
        SortedSet<String> taken = new TreeSet<>();
        routes.forEach(route -> route.atoms().forEach(atom -> taken.add(atom.method())));
        if (taken.contains(Atom.ANY)) {
            return Optional.empty();
        }
        ExamplePaths paths = new ExamplePaths(pattern, trie);
        for (Optional<List<String>> path = paths.next(); path.isPresent(); path = paths.next()) {
            Winners winners = RoutePlan.winners(preflight, path.get());
            boolean taker = false;
            for (String method : left(winners, taken)) {
                if (winners.winner(method) instanceof Choice.Take take) {
                    if (take.route().pattern().includes(pattern)) {
                        return Optional.of(fallsThrough(method, routes, take.route()));
                    }
                    taker = true;
                }
            }
            if (!taker) { // a wider pattern would have taken this path too
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Methods that may have a winner and are not taken here, those first that a reader expects. */
    private static Set<String> left(Winners winners, Set<String> taken) {
        Set<String> methods = new LinkedHashSet<>();
        if (!winners.others().equals(Choice.NOBODY)) {
            methods.addAll(USUAL);
            methods.add("OPTIONS");
        }
        methods.addAll(winners.named().keySet());
        methods.removeAll(taken);
        return methods;
    }

    private static Diagnostic fallsThrough(String method, List<Candidate> routes, Candidate wide) {
        Candidate narrow = routes.get(0);
        return Diagnostic.note(
                        "GW3110",
                        method + " " + narrow.shown() + " falls through to route `" + wide.name() + "`",
                        narrow.span(),
                        "only " + takenHere(routes) + " taken here")
                .and(wide.path(), "takes it")
                .help("add the method, or `allow GW3110 because \"…\"`");
    }

    private static String takenHere(List<Candidate> routes) {
        SortedSet<String> methods = new TreeSet<>();
        routes.forEach(route -> methods.addAll(route.methods()));
        String last = methods.last();
        return methods.size() == 1 ? last + " is" : String.join(", ", methods.headSet(last)) + " and " + last + " are";
    }
}
