package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** GW3110: a path that some routes take with certain methods falls through to a wider pattern with the others. */
final class FallThrough {
    private static final List<String> USUAL = List.of("POST", "GET", "PUT", "DELETE", "PATCH");

    private FallThrough() {}

    static List<Diagnostic> report(RoutePlan plan) {
        Map<Pattern, List<Candidate>> byPattern = new LinkedHashMap<>();
        for (Candidate route : plan.routes()) {
            byPattern
                    .computeIfAbsent(route.pattern(), pattern -> new ArrayList<>())
                    .add(route);
        }
        List<Diagnostic> reports = new ArrayList<>();
        byPattern.forEach((pattern, routes) -> report(pattern, routes, plan).ifPresent(reports::add));
        return reports;
    }

    private static Optional<Diagnostic> report(Pattern pattern, List<Candidate> routes, RoutePlan plan) {
        SortedSet<String> taken = new TreeSet<>();
        routes.forEach(route -> route.atoms().forEach(atom -> taken.add(atom.method())));
        if (taken.contains(Atom.ANY)) {
            return Optional.empty();
        }
        Winners winners = plan.otherHosts()
                .map(table -> RoutePlan.winners(table.preflight(), example(pattern)))
                .orElse(Winners.NONE);
        SortedSet<String> methods = new TreeSet<>(winners.named().keySet());
        methods.removeAll(taken);
        String method = !winners.others().equals(Choice.NOBODY)
                ? USUAL.stream()
                        .filter(usual -> !taken.contains(usual))
                        .findFirst()
                        .orElse("OPTIONS")
                : methods.isEmpty() ? "" : methods.first();
        Candidate narrow = routes.get(0);
        return winners.winner(method)
                .of(Request.of(method, List.of()))
                .filter(wide -> !method.isEmpty() && wide.pattern().includes(pattern) && !taken.contains(method))
                .map(wide -> Diagnostic.note(
                                "GW3110",
                                method + " " + narrow.shown() + " falls through to route `" + wide.name() + "`",
                                narrow.span(),
                                "only " + takenHere(routes) + " is taken here")
                        .and(wide.path(), "takes it")
                        .help("add the method, or `allow GW3110 because \"…\"`"));
    }

    /** A path of the pattern in which no other pattern names a captured text: no normalised segment holds a NUL. */
    private static List<String> example(Pattern pattern) {
        return pattern.segments().stream()
                .map(segment -> segment.match(new Segment.Cases<String>() {
                    @Override
                    public String literal(Segment.Literal literal) {
                        return literal.text();
                    }

                    @Override
                    public String type(Segment.Type type) {
                        return "\0";
                    }
                }))
                .toList();
    }

    private static String takenHere(List<Candidate> routes) {
        SortedSet<String> methods = new TreeSet<>();
        routes.forEach(route -> methods.addAll(route.methods()));
        return String.join(", ", methods);
    }
}
