package io.gatewright.compiler.plan.chain;

import io.gatewright.compiler.model.RouteModel;
import java.util.List;
import java.util.Objects;

/**
 * A route and its steps.
 *
 * @param steps in the order of their {@link ChainPlace}; the last one answers
 */
public record ChainPlan(RouteModel route, List<ChainStep> steps) {
    public ChainPlan {
        Objects.requireNonNull(route);
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).place().compareTo(steps.get(i - 1).place()) < 0) {
                throw new IllegalArgumentException("steps of route " + route.name() + " out of order: " + steps);
            }
        }
        if (steps.isEmpty() || steps.get(steps.size() - 1).place() != ChainPlace.ANSWER) {
            throw new IllegalArgumentException("route " + route.name() + " does not end in an answer");
        }
    }
}
