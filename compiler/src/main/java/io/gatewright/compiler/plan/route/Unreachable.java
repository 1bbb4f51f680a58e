package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** GW3102: every request that a route matches is won by others. */
final class Unreachable {
    private Unreachable() {}

    static List<Diagnostic> report(RoutePlan plan, Meets meets) {
        Set<Candidate> winners = new HashSet<>();
        Set<Decision> seen = new HashSet<>();
        plan.tables().forEach(table -> everywhere(table.select(), winners, seen));
        List<Diagnostic> reports = new ArrayList<>();
        for (Candidate route : plan.routes()) {
            if (!winners.contains(route)) {
                reports.add(report(route, plan, meets));
            }
        }
        return reports;
    }

    private static void everywhere(Decision decision, Set<Candidate> winners, Set<Decision> seen) {
        if (seen.add(decision)) {
            decision.match(new Decision.Cases<Void>() {
                @Override
                public Void settled(Decision.Settled all) {
                    winners.addAll(all.winners().all());
                    return null;
                }

                @Override
                public Void branch(Decision.Branch branch) {
                    winners.addAll(branch.end().all());
                    winners.addAll(branch.slash().all());
                    branch.literals().values().forEach(next -> everywhere(next, winners, seen));
                    branch.types().forEach(way -> everywhere(way.next(), winners, seen));
                    everywhere(branch.other(), winners, seen);
                    return null;
                }
            });
        }
    }

    private static Diagnostic report(Candidate route, RoutePlan plan, Meets meets) {
        Diagnostic report = Diagnostic.error(
                "GW3102",
                "route `" + route.name() + "` can never be selected",
                route.path(),
                "every request it matches is won by a more specific route");
        for (Candidate winner : Coverage.of(route, plan, meets)) {
            report = report.and(winner.path(), "wins some of them");
        }
        return report.help("remove route `" + route.name() + "`, or one of those that cover it");
    }
}
