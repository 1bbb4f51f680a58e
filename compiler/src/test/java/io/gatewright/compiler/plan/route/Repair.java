package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an accepted table of any table: overlaps are declared as the error's help says, or a route goes. */
public final class Repair {
    private Repair() {}

    /** An accepted table that keeps as much as it can. */
    public static List<Row> accepted(List<Row> table) {
        List<Row> rows = new ArrayList<>(table);
        for (int round = 0; !rows.isEmpty(); round++) {
            List<Found> found = Found.in(rows);
            if (found.isEmpty()) {
                Outcome<RoutePlan> plan = RoutePlanner.planCandidates(Row.candidates(rows));
                if (plan.value().isPresent()) {
                    return rows;
                }
                remove(rows, plan.diagnostics().get(0));
                continue;
            }
            Optional<Row> settling =
                    round >= 12 ? Optional.empty() : found.get(0).settling("s" + round);
            if (settling.isPresent()) {
                rows.add(settling.get());
            } else {
                String name = found.get(0).overlap().second().name();
                rows.removeIf(row -> row.name().equals(name));
            }
        }
        return rows;
    }

    /** The row that the error points at. */
    private static void remove(List<Row> rows, Diagnostic error) {
        String name = Row.candidates(rows).stream()
                .filter(route -> route.path().start() == error.primary().span().start())
                .findFirst()
                .orElseThrow()
                .name();
        rows.removeIf(row -> row.name().equals(name));
    }
}
