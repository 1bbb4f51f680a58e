package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Values that are made of one another and so can never be known (GW2063), each circle once. */
final class Circles {
    private final Findings findings;
    private final SortedMap<String, SortedSet<String>> needs;
    private final Map<String, Span> places;
    private final Set<String> done = new HashSet<>();

    /** @param places where each name is given */
    Circles(Findings findings, Map<String, SortedSet<String>> needs, Map<String, Span> places) {
        this.findings = findings;
        this.needs = new TreeMap<>(needs);
        this.places = Map.copyOf(places);
    }

    /** Tells of those among fetches of one flow. */
    static void among(Findings findings, List<FetchModel> fetches) {
        Map<String, SortedSet<String>> needs = new TreeMap<>();
        Map<String, Span> places = new TreeMap<>();
        for (FetchModel fetch : fetches) {
            needs.put(fetch.name(), fetch.needs());
            places.put(fetch.name(), fetch.span());
        }
        new Circles(findings, needs, places).none();
    }

    /** Whether there is none. */
    boolean none() {
        boolean none = true;
        for (String name : needs.keySet()) {
            none &= leadsNowhere(name, new ArrayList<>());
        }
        return none;
    }

    private boolean leadsNowhere(String name, List<String> way) {
        int at = way.indexOf(name);
        if (at >= 0) {
            tell(way.subList(at, way.size()));
            return false;
        }
        if (!done.add(name)) {
            return true;
        }
        way.add(name);
        boolean none = true;
        for (String next : needs.getOrDefault(name, new TreeSet<>())) {
            none &= !places.containsKey(next) || leadsNowhere(next, way);
        }
        way.remove(way.size() - 1);
        return none;
    }

    private Span at(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private void tell(List<String> circle) {
        tell(findings, circle, this::at);
    }

    /** @param circle each is made of the next, the last of the first */
    static void tell(Findings findings, List<String> circle, Function<String, Span> places) {
        String first = circle.get(0);
        String way = circle.size() == 1
                ? "`" + first + "` is made of itself"
                : "`" + first + "` is made of `"
                        + String.join("`, which is made of `", circle.subList(1, circle.size()))
                        + "`, which is made of `" + first + "`";
        Diagnostic error = Diagnostic.error("GW2063", way, places.apply(first), "never known");
        for (String other : circle.subList(1, circle.size())) {
            error = error.and(places.apply(other), "needs it, and is needed");
        }
        findings.add(error);
    }
}
