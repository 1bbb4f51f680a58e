package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.HashSet;
import java.util.Set;

/** How large a plan is, and whether it makes code that a person would read and the JVM compile. */
final class PlanSize {
    /** Most routes of a router whose plan is code: with more, jumps that no processor foresees cost more than look-ups in data. */
    static final int MAX_ROUTES = 60;
    /** Most hosts. */
    private static final int MAX_HOSTS = 50;
    /** Most decisions, choices, and ways out of them. */
    private static final int MAX_SIZE = 10 * MAX_ROUTES;
    /** Most ways out of one: its method stays below the 8,000 bytes beyond which the JVM does not compile it. */
    private static final int MAX_WAYS = 250;

    private final PlanWalk walk = new PlanWalk(this::count, this::count);
    private final Set<Choice> choices = new HashSet<>();
    private int size;
    private int ways;

    private PlanSize() {}

    static boolean suitsCode(RoutePlan plan) {
        if (plan.routes().size() > MAX_ROUTES
                || plan.exactHosts().size() + plan.wildcardHosts().size() > MAX_HOSTS) {
            return false;
        }
        PlanSize count = new PlanSize();
        count.walk.visit(plan);
        return count.size <= MAX_SIZE && count.ways <= MAX_WAYS;
    }

    private void count(Decision.Branch branch) {
        add(branch.literals().size() + branch.types().size());
    }

    private void count(Choice choice) {
        if (choice instanceof Choice.Ask ask && choices.add(ask)) {
            add(ask.values().size());
            ask.values().values().forEach(this::count);
            count(ask.otherValue());
            count(ask.absent());
            count(ask.repeated());
        }
    }

    private void add(int more) {
        size += 1 + more;
        ways = Math.max(ways, more);
    }
}
