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
        return "by the host";
    }

    @Override
    public String segment(Reason.OtherSegment reason) {
        return "by segment " + (reason.index() + 1);
    }

    @Override
    public String pathEnds(Reason.PathEnds reason) {
        return "by where the path ends";
    }

    @Override
    public String pathGoesOn(Reason.PathGoesOn reason) {
        return "by where the path ends";
    }

    @Override
    public String method(Reason.OtherMethod reason) {
        return "by the method";
    }

    @Override
    public String condition(Reason.FailedCondition reason) {
        return "by a condition";
    }

    @Override
    public String lessSpecific(Reason.LessSpecific reason) {
        return "by the winner";
    }
}
