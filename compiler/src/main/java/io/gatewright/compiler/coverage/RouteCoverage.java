package io.gatewright.compiler.coverage;

import io.gatewright.compiler.model.RouteModel;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One route, the ends that its requests can come to, and those that tests have met.
 *
 * @param tests titles of those that met the route
 */
public record RouteCoverage(RouteModel route, List<Outcome> outcomes, Set<String> reached, List<String> tests) {
    public RouteCoverage {
        Objects.requireNonNull(route);
        outcomes = List.copyOf(outcomes);
        reached = Set.copyOf(reached);
        tests = List.copyOf(tests);
    }

    public boolean isReached(Outcome outcome) {
        return reached.contains(outcome.key());
    }

    public List<Outcome> missed() {
        return outcomes.stream().filter(outcome -> !isReached(outcome)).toList();
    }
}
