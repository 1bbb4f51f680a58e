package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the routes in the order in which a walk over the plan meets them, so that what is built alike is numbered alike, and
 * counts how often it meets them.
 */
final class RouteNumbers {
    private final Map<Candidate, Integer> numbers = new HashMap<>();
    private final Map<Candidate, Integer> places = new HashMap<>();

    private RouteNumbers() {}

    static RouteNumbers of(RoutePlan plan) {
        RouteNumbers numbers = new RouteNumbers();
        new PlanWalk(branch -> {}, numbers::meet).visit(plan);
        plan.routes().forEach(numbers::number);
        return numbers;
    }

    private void meet(Choice choice) {
        Set<Candidate> takers = new LinkedHashSet<>();
        choice.addTo(takers);
        takers.forEach(route -> {
            number(route);
            places.merge(route, 1, Integer::sum);
        });
    }

    private void number(Candidate route) {
        numbers.putIfAbsent(route, numbers.size());
    }

    int of(Candidate route) {
        return numbers.getOrDefault(route, -1);
    }

    /** How often the route is among those that may win. */
    int places(Candidate route) {
        return places.getOrDefault(route, 0);
    }

    /** The routes by number. */
    List<Candidate> inOrder() {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
