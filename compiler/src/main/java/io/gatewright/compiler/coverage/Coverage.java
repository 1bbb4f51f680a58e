package io.gatewright.compiler.coverage;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.UpstreamModel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of a gateway its tests meet.
 *
 * @param routes by name
 */
public record Coverage(String gateway, List<RouteCoverage> routes) {
    public Coverage {
        Objects.requireNonNull(gateway);
        routes = List.copyOf(routes);
    }

    /** @param seen what the runtime wrote down while the tests ran */
    public static Coverage of(Inspection inspection, List<Sighting> seen) {
        Set<String> preflights = Preflights.answering(inspection.routes());
        Set<String> guarded = inspection.model().upstreams().stream()
                .filter(upstream -> upstream.breaker().isPresent())
                .map(UpstreamModel::name)
                .collect(Collectors.toSet());
        return new Coverage(
                inspection.model().name(),
                inspection.chains().stream()
                        .map(chain -> of(
                                chain.route(),
                                Outcomes.of(
                                        chain, preflights.contains(chain.route().name()), guarded),
                                seen))
                        .toList());
    }

    private static RouteCoverage of(RouteModel route, List<Outcome> outcomes, List<Sighting> seen) {
        List<Sighting> here = seen.stream()
                .filter(sighting -> sighting.route().equals(route.name()))
                .toList();
        Set<String> reached = here.stream()
                .flatMap(sighting -> Reached.by(sighting, route).stream())
                .collect(Collectors.toSet());
        return new RouteCoverage(
                route,
                outcomes,
                reached,
                List.copyOf(new TreeSet<>(here.stream().map(Sighting::test).toList())));
    }

    public long total() {
        return routes.stream().mapToLong(route -> route.outcomes().size()).sum();
    }

    public long reached() {
        return total()
                - routes.stream().mapToLong(route -> route.missed().size()).sum();
    }

    /** Rounded down; 100 where there is nothing to reach. */
    public int percent() {
        return total() == 0 ? 100 : (int) (100 * reached() / total());
    }

    /** Routes that no test met. */
    public List<RouteCoverage> unmet() {
        return routes.stream().filter(route -> route.tests().isEmpty()).toList();
    }
}
