package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.HashSet;
import java.util.Set;

/** Branches and ways out of them. */
final class PlanSize {
    private final Set<Decision> seen = new HashSet<>();
    private int size;

    private PlanSize() {}

    static int of(RoutePlan plan) {
        PlanSize count = new PlanSize();
        plan.tables().forEach(table -> {
            count.visit(table.select());
            count.visit(table.preflight());
        });
        return count.size;
    }

    private void visit(Decision decision) {
        decision.match(new Decision.Cases<Void>() {
            @Override
            public Void settled(Decision.Settled all) {
                return null;
            }

            @Override
            public Void branch(Decision.Branch branch) {
                if (seen.add(branch)) {
                    size += 1 + branch.literals().size() + branch.types().size();
                    branch.literals().values().forEach(PlanSize.this::visit);
                    branch.types().forEach(way -> visit(way.next()));
                    visit(branch.other());
                }
                return null;
            }
        });
    }
}
