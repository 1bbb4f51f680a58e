package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** GW3101: some request would have two winners. One message for each set of common paths, since one route settles it. */
final class Ambiguity {
    private Ambiguity() {}

    record Cause(Pattern common, Conditions conditions, List<String> methods) {}

    /** A message, and what it is about. */
    record Told(Cause cause, SortedSet<Candidate> routes, Diagnostic message) {
        /** Of two with the same cause, whether this is told of more routes. */
        private boolean saysMoreThan(Told other) {
            return routes.size() > other.routes.size() && routes.containsAll(other.routes);
        }
    }

    /** The messages of several hosts, without those of routes that another host has with others beside them. */
    static List<Diagnostic> widest(List<Told> all) {
        Map<Cause, List<Told>> byCause = new LinkedHashMap<>();
        all.forEach(told ->
                byCause.computeIfAbsent(told.cause(), key -> new ArrayList<>()).add(told));
        return byCause.values().stream()
                .flatMap(same ->
                        same.stream().filter(told -> same.stream().noneMatch(other -> other.saysMoreThan(told))))
                .map(Told::message)
                .toList();
    }

    /** @param order in which the routes of a message are shown */
    static List<Told> report(List<Overlap> overlaps, Trie trie, Comparator<Candidate> order) {
        Map<Cause, List<Overlap>> causes = new LinkedHashMap<>();
        for (Overlap overlap : overlaps) {
            Cause cause = new Cause(overlap.common(), overlap.conditions(), List.copyOf(overlap.methods()));
            causes.computeIfAbsent(cause, key -> new ArrayList<>()).add(overlap);
        }
        List<Told> reports = new ArrayList<>();
        causes.forEach((cause, same) -> {
            SortedSet<Candidate> routes = new TreeSet<>(order);
            for (Overlap overlap : same) {
                routes.add(overlap.first());
                routes.add(overlap.second());
            }
            reports.add(new Told(cause, routes, describe(same.get(0), routes, trie)));
        });
        return reports;
    }

    /** That there may be more, the search having stopped. */
    static Diagnostic more(Candidate last) {
        return Diagnostic.note(
                "GW3902",
                "the search for ambiguous routes stopped after " + Overlaps.MAX_FOUND + " pairs",
                last.span(),
                "there may be more after this one");
    }

    private static Diagnostic describe(Overlap overlap, SortedSet<Candidate> routes, Trie trie) {
        Candidate first = routes.first();
        String count = routes.size() == 2 ? "two routes both" : routes.size() + " routes all";
        Diagnostic report = Diagnostic.error(
                "GW3101",
                count + " match " + Witness.of(overlap, trie) + " and "
                        + (routes.size() == 2 ? "neither is more specific" : "none is the most specific"),
                first.path(),
                "matches");
        for (Candidate other : routes) {
            if (!other.equals(first)) {
                report = report.and(other.path(), "matches too");
            }
        }
        return report.help(help(overlap));
    }

    private static String help(Overlap overlap) {
        boolean onePattern = overlap.first().pattern().equals(overlap.second().pattern());
        Conditions conditions = overlap.conditions();
        if (onePattern && overlap.first().conditions().equals(overlap.second().conditions())) {
            return conditions.isNone()
                    ? "keep one of them, or give them different paths or methods"
                    : "keep one of them, or give them different paths, methods or conditions";
        }
        SortedSet<String> methods = new TreeSet<>(overlap.methods());
        if (methods.contains(Atom.ANY)) {
            methods.retainAll(List.of(Atom.ANY));
        } else if (methods.contains("GET")) {
            methods.remove("HEAD");
        }
        String settling = String.join("|", methods) + " " + CaptureNames.shown(overlap)
                + (conditions.isNone() ? "" : " when " + conditions);
        return namesAll(overlap)
                ? "declare the overlap" + where(overlap) + ": `route … " + settling + " …`"
                : "declare a type for what both take, and the overlap" + where(overlap) + ": `route … "
                        + settling.replace(" & ", "-and-") + " …`";
    }

    /** A route settles nothing at a host that it does not answer for. */
    private static String where(Overlap overlap) {
        return overlap.host().isEmpty() ? "" : ", for the same `host`";
    }

    /** Whether each segment of the common paths is of a type that is declared. */
    private static boolean namesAll(Overlap overlap) {
        return overlap.common().segments().stream()
                .noneMatch(segment -> segment instanceof Segment.Type type
                        && type.language().name().contains(" & "));
    }
}
