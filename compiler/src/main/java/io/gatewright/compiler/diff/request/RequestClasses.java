package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.PathsSideBySide;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.Table;
import io.gatewright.compiler.plan.route.Winners;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads two gateways side by side. */
public final class RequestClasses {
    private final Inspection before;
    private final Inspection after;
    private final CellVisitor visitor;
    private final boolean shares;
    private final Set<ConditionVariable> apart;

    private RequestClasses(Inspection before, Inspection after, CellVisitor visitor) {
        this.before = before;
        this.after = after;
        this.visitor = visitor;
        this.shares = shares(before) || shares(after);
        this.apart = RequiredParts.of(before.model(), after.model());
    }

    /**
     * All requests that have a normal form and are no CONNECT or TRACE; beside each class those to other hosts with the same
     * tables, and those to other paths that lead to the same decisions.
     */
    public static void read(Inspection before, Inspection after, CellVisitor visitor) {
        RequestClasses classes = new RequestClasses(before, after, visitor);
        HostClass.of(before.routes(), after.routes()).forEach(classes::host);
    }

    private static boolean shares(Inspection gateway) {
        return gateway.routes().routes().stream().map(Candidate::cors).anyMatch(Optional::isPresent);
    }

    private void host(HostClass host) {
        Decision first = host.before().map(Table::select).orElse(Decision.NOTHING);
        Decision second = host.after().map(Table::select).orElse(Decision.NOTHING);
        List<Decision> decisions = shares
                ? List.of(
                        first,
                        second,
                        host.before().map(Table::preflight).orElse(Decision.NOTHING),
                        host.after().map(Table::preflight).orElse(Decision.NOTHING))
                : List.of(first, second);
        PathsSideBySide.read(decisions, new PathsSideBySide.Visitor() {
            @Override
            public void at(List<String> segments, List<Winners> winners, List<Winners> otherSlash, boolean open) {
                Side one = side(host.before().isPresent(), before, winners, otherSlash, 0);
                Side two = side(host.after().isPresent(), after, winners, otherSlash, 1);
                if (!one.isNothing() || !two.isNothing() || one.served() != two.served()) {
                    new PathReader(host.example(), segments, open, apart, one, two, visitor).read();
                }
            }

            @Override
            public void unread(List<String> segments) {
                visitor.unread(new Request("GET", host.example(), segments, new TreeMap<>()));
            }
        });
    }

    private Side side(boolean served, Inspection gateway, List<Winners> winners, List<Winners> otherSlash, int which) {
        return new Side(
                served,
                gateway.model().trailingSlashRedirect(),
                winners.get(which),
                otherSlash.get(which),
                shares ? winners.get(which + 2) : Winners.NONE);
    }
}
