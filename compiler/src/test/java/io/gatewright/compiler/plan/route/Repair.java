package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Makes an accepted table of any table: overlaps are declared as the error's help says, or a route goes. */
public final class Repair {
    private Repair() {}

    /** An accepted table that keeps as much as it can. */
    public static List<Row> accepted(List<Row> table) {
        List<Row> rows = new ArrayList<>(table);
        for (int round = 0; !rows.isEmpty(); round++) {
            Trie trie = new Trie(Row.candidates(rows));
            List<Overlap> overlaps = Overlaps.of(trie).found();
            if (overlaps.isEmpty()) {
                Outcome<RoutePlan> plan = RoutePlanner.planCandidates(Row.candidates(rows));
                if (plan.value().isPresent()) {
                    return rows;
                }
                String span = plan.diagnostics().get(0).message();
                rows.removeIf(row -> span.contains("`" + row.name() + "`"));
                continue;
            }
            Overlap overlap = overlaps.get(0);
            boolean same = overlap.first().pattern().equals(overlap.second().pattern());
            if (same || round >= 12) {
                rows.removeIf(row -> row.name().equals(overlap.second().name()));
            } else {
                List<String> methods =
                        overlap.methods().contains("ANY") ? List.of("ANY") : List.copyOf(overlap.methods());
                rows.add(new Row("s" + round, methods, overlap.common().toString()));
            }
        }
        return rows;
    }
}
