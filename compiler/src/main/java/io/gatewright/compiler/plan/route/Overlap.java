package io.gatewright.compiler.plan.route;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two routes that both match some requests, neither being more specific and nothing settling it.
 *
 * @param common the paths that both take
 * @param methods those for which it is unsettled; {@link Atom#ANY} stands for all that neither names
 */
record Overlap(Candidate first, Candidate second, Pattern common, SortedSet<String> methods) {
    Overlap {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        Objects.requireNonNull(common);
        methods = new TreeSet<>(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("no methods");
        }
    }
}
