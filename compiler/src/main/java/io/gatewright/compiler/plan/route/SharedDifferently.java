package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** GW3104: routes that only conditions tell apart would answer a CORS preflight, which ignores them, differently. */
final class SharedDifferently {
    private SharedDifferently() {}

    /** @param order in which the routes of a message are shown */
    static List<Diagnostic> report(List<PreflightWinning.Conflict> conflicts, Comparator<Candidate> order) {
        return conflicts.stream().map(conflict -> report(conflict, order)).toList();
    }

    private static Diagnostic report(PreflightWinning.Conflict conflict, Comparator<Candidate> order) {
        List<Candidate> routes = new ArrayList<>(conflict.routes());
        routes.sort(order);
        Candidate first = routes.get(0);
        Diagnostic report = Diagnostic.error(
                "GW3104",
                routes.size() + " routes would answer a preflight for " + conflict.request() + " differently",
                first.path(),
                first.cors().isPresent() ? "has one `cors`" : "has no `cors`");
        for (Candidate other : routes.subList(1, routes.size())) {
            report = report.and(other.path(), other.sharesLike(first) ? "has the same" : has(other, first));
        }
        return report.help("a preflight ignores `when`: give them the same `cors`, in a group around them for example");
    }

    private static String has(Candidate route, Candidate first) {
        return route.cors().isEmpty()
                ? "has no `cors`"
                : first.cors().isEmpty() ? "has one `cors`" : "has another `cors`";
    }
}
