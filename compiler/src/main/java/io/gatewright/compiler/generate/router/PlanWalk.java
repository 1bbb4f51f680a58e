package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Winners;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes over a plan, host by host and down from the first segment: each branch once, and the choices at the ends of paths as
 * often as they stand somewhere.
 */
final class PlanWalk {
    private final Consumer<Decision.Branch> branches;
    private final Consumer<Choice> choices;
    private final Set<Decision> seen = new HashSet<>();

    PlanWalk(Consumer<Decision.Branch> branches, Consumer<Choice> choices) {
        this.branches = branches;
        this.choices = choices;
    }

    void visit(RoutePlan plan) {
        plan.tables().forEach(table -> {
            visit(table.select());
            visit(table.preflight());
        });
    }

    private void visit(Decision decision) {
        decision.match(new Decision.Cases<Void>() {
            @Override
            public Void settled(Decision.Settled settled) {
                visit(settled.winners());
                return null;
            }

            @Override
            public Void branch(Decision.Branch branch) {
                if (seen.add(branch)) {
                    branches.accept(branch);
                    branch.forEachWay(PlanWalk.this::visit, PlanWalk.this::visit);
                }
                return null;
            }
        });
    }

    private void visit(Winners winners) {
        winners.named().values().forEach(choices);
        choices.accept(winners.others());
    }
}
