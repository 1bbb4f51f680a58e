package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.RouteModel;
import java.util.Objects;
import java.util.Optional;

/**
 * A route in the table of one host.
 *
 * @param host empty in the table of every host that nobody names
 */
public record RouteRow(Optional<HostPattern> host, RouteModel route) implements Comparable<RouteRow> {
    public RouteRow {
        Objects.requireNonNull(host);
        Objects.requireNonNull(route);
    }

    /** By host (exact ones, wildcards, none), path, method, conditions, name. */
    @Override
    public int compareTo(RouteRow other) {
        return RowOrder.BY_HOST_AND_PATH.compare(this, other);
    }
}
