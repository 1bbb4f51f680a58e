package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.LanguageTooLargeException;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Routes to route plan. A table in which a request could have two winners, or a route none, gets no plan. */
public final class RoutePlanner {
    /** Most different methods that the routes of a table may name. */
    static final int MAX_METHODS = 128;

    private static final Comparator<Candidate> IN_SOURCE = Comparator.comparing(
                    (Candidate route) -> route.span().file().name())
            .thenComparing(route -> route.span().start())
            .thenComparing(Candidate::name);

    private RoutePlanner() {}

    /** The plan, with notes; or what is wrong with the table. The order of {@code routes} does not matter. */
    public static Outcome<RoutePlan> plan(List<RouteModel> routes) {
        List<Diagnostic> tooLong = routes.stream()
                .filter(route -> route.path().segments().size() > Pattern.MAX_SEGMENTS)
                .map(RoutePlanner::tooLong)
                .toList();
        return tooLong.isEmpty()
                ? planCandidates(routes.stream().map(Candidate::of).toList())
                : Outcome.failed(tooLong);
    }

    /** As {@link #plan}, for routes whose names are unique. */
    public static Outcome<RoutePlan> planCandidates(List<Candidate> candidates) {
        return planCandidates(candidates, PlanBuilder.MAX_SIZE);
    }

    static Outcome<RoutePlan> planCandidates(List<Candidate> candidates, int maxSize) {
        List<Candidate> routes = new ArrayList<>(candidates);
        routes.sort(Comparator.comparing(Candidate::name));
        Optional<Diagnostic> tooManyMethods = tooManyMethods(routes);
        if (tooManyMethods.isPresent()) {
            return Outcome.failed(List.of(tooManyMethods.get()));
        }
        try {
            return planTables(routes, maxSize);
        } catch (TooLargeException e) {
            return Outcome.failed(List.of(tooManyWays(routes, e.of())));
        } catch (LanguageTooLargeException e) {
            return Outcome.failed(List.of(tooManyWays(routes, TooLargeException.Cause.TYPES)));
        }
    }

    private static Outcome<RoutePlan> planTables(List<Candidate> routes, int maxSize) {
        Effort effort = new Effort();
        Meets meets = new Meets(effort);
        TablePlanner planner = new TablePlanner(new Sharing(maxSize, effort), meets, IN_SOURCE);
        Hosts hosts = new Hosts(routes);
        SortedMap<String, Table> exact = new TreeMap<>();
        SortedMap<String, Table> wildcard = new TreeMap<>();
        List<Table> others = new ArrayList<>();
        hosts.byRoutes()
                .forEach((some, patterns) -> planner.plan(some, hosts.example(patterns.get(0)))
                        .ifPresent(table -> patterns.forEach(pattern -> {
                            if (pattern.isEmpty()) {
                                others.add(table);
                            } else if (pattern.get().isWildcard()) {
                                wildcard.put(pattern.get().suffix(), table);
                            } else {
                                exact.put(pattern.get().text(), table);
                            }
                        })));
        if (!planner.errors().isEmpty()) {
            return Outcome.failed(once(planner.errors()));
        }
        RoutePlan plan = new RoutePlan(routes, exact, wildcard, others.stream().findFirst());
        List<Diagnostic> unreachable = inSource(Unreachable.report(plan, meets));
        return unreachable.isEmpty() ? Outcome.of(plan, once(planner.notes())) : Outcome.failed(unreachable);
    }

    /** In the order of the source, without what is told of the same places again for another host. */
    private static List<Diagnostic> once(List<Diagnostic> told) {
        Map<List<Object>, Diagnostic> first = new LinkedHashMap<>();
        for (Diagnostic each : told) {
            first.putIfAbsent(
                    List.of(
                            each.code(),
                            each.primary().span(),
                            each.secondary().stream()
                                    .map(Diagnostic.Label::span)
                                    .toList()),
                    each);
        }
        return inSource(List.copyOf(first.values()));
    }

    private static List<Diagnostic> inSource(List<Diagnostic> diagnostics) {
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort(Comparator.comparing((Diagnostic diagnostic) ->
                        diagnostic.primary().span().file().name())
                .thenComparing(diagnostic -> diagnostic.primary().span().start()));
        return sorted;
    }

    private static Diagnostic tooLong(RouteModel route) {
        return Diagnostic.error(
                "GW3903",
                "the path of route `" + route.name() + "` has more than " + Pattern.MAX_SEGMENTS + " segments",
                route.path().span(),
                route.path().segments().size() + " segments with those of its groups");
    }

    private static Optional<Diagnostic> tooManyMethods(List<Candidate> routes) {
        Set<String> methods = new HashSet<>();
        for (Candidate route : routes.stream().sorted(IN_SOURCE).toList()) {
            methods.addAll(route.methods());
            if (methods.size() > MAX_METHODS) {
                return Optional.of(Diagnostic.error(
                        "GW3904",
                        "the routes name more than " + MAX_METHODS + " different methods",
                        route.span(),
                        "the first with too many"));
            }
        }
        return Optional.empty();
    }

    private static Diagnostic tooManyWays(List<Candidate> routes, TooLargeException.Cause cause) {
        List<Candidate> concerned = switch (cause) {
            case PATHS -> routes;
            case CONDITIONS ->
                routes.stream().filter(route -> !route.conditions().isNone()).toList();
            case TYPES -> routes.stream().filter(RoutePlanner::hasDeclaredType).toList();
        };
        Candidate first = concerned.stream().min(IN_SOURCE).orElse(routes.get(0));
        return Diagnostic.error(
                        "GW3901",
                        cause.message(),
                        first.span(),
                        "the first of " + Math.max(1, concerned.size()) + " routes concerned")
                .help(cause.help());
    }

    private static boolean hasDeclaredType(Candidate route) {
        return route.pattern().segments().stream()
                .anyMatch(segment -> segment instanceof Segment.Type && !segment.equals(Segment.ANY));
    }
}
