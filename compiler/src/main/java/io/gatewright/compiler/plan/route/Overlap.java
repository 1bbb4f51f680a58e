package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two routes that both match some requests, neither being more specific and nothing settling it.
 *
 * @param host of such a request; empty: one that no route names
 * @param common the paths that both take
 * @param conditions what a request must meet to match both
 * @param methods those for which it is unsettled; {@link Atom#ANY} stands for all that neither names
 */
record Overlap(
        Candidate first,
        Candidate second,
        String host,
        Pattern common,
        Conditions conditions,
        SortedSet<String> methods) {
    Overlap {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        Objects.requireNonNull(host);
        Objects.requireNonNull(common);
        Objects.requireNonNull(conditions);
        methods = new TreeSet<>(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("no methods");
        }
    }
}
