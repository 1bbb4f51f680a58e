package io.gatewright.compiler.explain.why;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts routes that are too far away to be shown one by one, by what keeps them from taking the request. */
final class Further implements Reason.Cases<String> {
    private static final Further INSTANCE = new Further();

    private Further() {}

    /** What they have in common, and how many they are; the nearest first. */
    static Map<String, Integer> count(List<WhyNot> routes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        routes.forEach(each -> counts.merge(each.reason().match(INSTANCE), 1, Integer::sum));
        return counts;
    }

    @Override
    public String otherHost(Reason.OtherHost reason) {
        return "at the host";
    }

    @Override
    public String segment(Reason.OtherSegment reason) {
        return "at segment " + (reason.index() + 1);
    }

    @Override
    public String pathEnds(Reason.PathEnds reason) {
        return "at the end of the path";
    }

    @Override
    public String pathGoesOn(Reason.PathGoesOn reason) {
        return "at the end of the path";
    }

    @Override
    public String method(Reason.OtherMethod reason) {
        return "at the method";
    }

    @Override
    public String condition(Reason.FailedCondition reason) {
        return "at a condition";
    }

    @Override
    public String lessSpecific(Reason.LessSpecific reason) {
        return "to the winner";
    }
}
