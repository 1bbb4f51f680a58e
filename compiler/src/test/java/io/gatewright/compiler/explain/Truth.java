package io.gatewright.compiler.explain;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.compiler.explain.why.HostChoice;
import io.gatewright.compiler.explain.why.Reason;
import io.gatewright.compiler.explain.why.Verdict;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RouteModel;
import java.util.List;

/** Whether a reason holds, decided by looking at the route as it was resolved, without the plan. */
final class Truth implements Reason.Cases<Boolean> {
    private final AskedRequest asked;
    private final List<String> path;
    private final String host;
    private final RouteModel route;
    private final boolean preflight;
    private final String method;

    Truth(Explanation explanation, RouteModel route) {
        this.asked = explanation.request();
        this.path = ((NormalForm.Path) explanation.normalForm()).segments();
        this.host = explanation.host().orElseThrow() instanceof HostChoice.Committed committed
                ? committed.host()
                : "nobody.invalid";
        this.route = route;
        this.preflight = explanation.verdict() instanceof Verdict.Preflight;
        this.method = explanation.verdict() instanceof Verdict.Preflight told ? told.method() : asked.method();
    }

    boolean of(Reason reason) {
        return reason.match(this);
    }

    private boolean takes(int segment, String text) {
        return route.path().segments().get(segment).match(new PathModel.Cases<Boolean>() {
            @Override
            public Boolean literal(PathModel.Literal literal) {
                return literal.text().equals(text);
            }

            @Override
            public Boolean capture(PathModel.Capture capture) {
                return capture.language().accepts(text);
            }
        });
    }

    /** Whether the first {@code count} segments fit. */
    private boolean fits(int count) {
        for (int i = 0; i < count; i++) {
            if (i >= path.size() || !takes(i, path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean pathFits() {
        int length = route.path().segments().size();
        return fits(length) && (path.size() == length || route.path().rest());
    }

    private boolean methodFits() {
        return route.methods().contains(method)
                || route.methods().contains("ANY")
                || (method.equals("HEAD") && route.methods().contains("GET"));
    }

    @Override
    public Boolean otherHost(Reason.OtherHost reason) {
        return route.hosts().isEmpty()
                || route.hosts().stream().noneMatch(each -> each.text().equals(host))
                || host.isEmpty();
    }

    @Override
    public Boolean segment(Reason.OtherSegment reason) {
        return fits(reason.index())
                && path.get(reason.index()).equals(reason.found())
                && !takes(reason.index(), reason.found());
    }

    @Override
    public Boolean pathEnds(Reason.PathEnds reason) {
        return path.size() == reason.index()
                && fits(path.size())
                && route.path().segments().size() > path.size();
    }

    @Override
    public Boolean pathGoesOn(Reason.PathGoesOn reason) {
        int length = route.path().segments().size();
        return fits(length) && !route.path().rest() && path.size() > length && length == reason.length();
    }

    @Override
    public Boolean method(Reason.OtherMethod reason) {
        return pathFits() && !methodFits() && reason.asked().equals(method);
    }

    @Override
    public Boolean condition(Reason.FailedCondition reason) {
        String name = reason.variable().name();
        boolean isHeader = reason.variable().toString().startsWith("header.");
        return !preflight
                && pathFits()
                && methodFits()
                && (!isHeader || reason.given().equals(asked.values(name)))
                && reason.wanted().equals(route.conditions().all().get(reason.variable()));
    }

    @Override
    public Boolean lessSpecific(Reason.LessSpecific reason) {
        return pathFits() && methodFits();
    }
}
