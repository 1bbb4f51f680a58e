package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Winners winners = RoutePlan.winners(preflight, example(pattern));
        SortedSet<String> methods = new TreeSet<>(winners.named().keySet());
        methods.removeAll(taken);
        String method = !winners.others().equals(Choice.NOBODY)
                ? USUAL.stream()
                        .filter(usual -> !taken.contains(usual))
                        .findFirst()
                        .orElse("OPTIONS")
                : methods.isEmpty() ? "" : methods.first();
        if (method.isEmpty() || !(winners.winner(method) instanceof Choice.Take take)) {
            return Optional.empty();
        }
        Candidate narrow = routes.get(0);
        Candidate wide = take.route();
        return wide.pattern().includes(pattern) && !taken.contains(method)
                ? Optional.of(Diagnostic.note(
                                "GW3110",
                                method + " " + narrow.shown() + " falls through to route `" + wide.name() + "`",
                                narrow.span(),
                                "only " + takenHere(routes) + " taken here")
                        .and(wide.path(), "takes it")
                        .help("add the method, or `allow GW3110 because \"…\"`"))
                : Optional.empty();
    }

    /** A path of the pattern that as few other patterns as possible take. */
    private List<String> example(Pattern pattern) {
        List<String> path = new ArrayList<>();
        List<Trie.Node> at = List.of(trie.root);
        for (Segment segment : pattern.segments()) {
            String text = text(segment, at);
            List<Trie.Node> next = new ArrayList<>();
            at.forEach(node -> node.addAfter(text, next));
            at = next;
            path.add(text);
        }
        return path;
    }

    private static String text(Segment segment, List<Trie.Node> at) {
        return segment.match(new Segment.Cases<>() {
            @Override
            public String literal(Segment.Literal literal) {
                return literal.text();
            }

            @Override
            public String type(Segment.Type type) {
                return new SegmentTexts(type.language(), at).first();
            }
        });
    }

    private static String takenHere(List<Candidate> routes) {
        SortedSet<String> methods = new TreeSet<>();
        routes.forEach(route -> methods.addAll(route.methods()));
        String last = methods.last();
        return methods.size() == 1 ? last + " is" : String.join(", ", methods.headSet(last)) + " and " + last + " are";
    }
}
