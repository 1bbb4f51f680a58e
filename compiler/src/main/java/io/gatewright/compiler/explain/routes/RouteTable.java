package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.RouteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The routes to be shown.
 *
 * @param gateway its name
 * @param rows sorted; a route of several hosts has a row for each
 * @param shown how many routes these are
 * @param total how many routes there are
 * @param unbuilt how many constructs of the source do not take effect yet
 */
public record RouteTable(String gateway, List<RouteRow> rows, RouteFilter filter, int shown, int total, int unbuilt) {
    public RouteTable {
        Objects.requireNonNull(gateway);
        rows = List.copyOf(rows);
        Objects.requireNonNull(filter);
    }

    /** The table of {@code model}, whatever the order of its sources. */
    public static RouteTable of(GatewayModel model, RouteFilter filter, int unbuilt) {
        List<Optional<HostPattern>> tables = tables(model.routes());
        TreeSet<RouteRow> rows = new TreeSet<>();
        TreeSet<String> shown = new TreeSet<>();
        for (RouteModel route : model.routes()) {
            for (Optional<HostPattern> host : hosts(route)) {
                if (filter.takes(route) && filter.takesTable(host, tables)) {
                    rows.add(new RouteRow(host, route));
                    shown.add(route.name());
                }
            }
        }
        return new RouteTable(
                model.name(),
                List.copyOf(rows),
                filter,
                shown.size(),
                model.routes().size(),
                unbuilt);
    }

    /** The hosts whose tables the route stands in. */
    static List<Optional<HostPattern>> hosts(RouteModel route) {
        return route.hosts().isEmpty()
                ? List.of(Optional.empty())
                : route.hosts().stream().map(Optional::of).toList();
    }

    private static List<Optional<HostPattern>> tables(List<RouteModel> routes) {
        return routes.stream()
                .flatMap(route -> hosts(route).stream())
                .distinct()
                .sorted(Comparator.comparing(host -> host.map(HostPattern::text).orElse("")))
                .toList();
    }

    /** Whether any route names a host. */
    boolean isHosted() {
        return rows.stream().anyMatch(row -> row.host().isPresent());
    }

    /** The names of the routes shown. */
    public List<String> names() {
        return new ArrayList<>(
                new TreeSet<>(rows.stream().map(row -> row.route().name()).toList()));
    }
}
