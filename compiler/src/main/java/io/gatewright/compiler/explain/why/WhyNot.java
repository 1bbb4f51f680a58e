package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.plan.route.Candidate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A route that does not take the request.
 *
 * @param distance how far it is from taking it; less is nearer
 */
public record WhyNot(Candidate route, Reason reason, Distance distance) {
    static final Comparator<WhyNot> NEAREST_FIRST = Comparator.comparing(WhyNot::distance)
            .thenComparing(each -> each.route().name());

    public WhyNot {
        Objects.requireNonNull(route);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(distance);
    }

    /**
     * How far a route is from taking a request.
     *
     * @param kind 0: all matches; 1: all but a condition; 2: all but the method; 3: all but the host; 4: the path does not;
     *     5: neither path nor host
     * @param path how much of the path would have to be changed
     * @param method whether the method does not match either
     * @param later less where more first segments fit
     */
    record Distance(int kind, int path, boolean method, int later) implements Comparable<Distance> {
        private static final Comparator<Distance> ORDER = Comparator.comparingInt(Distance::kind)
                .thenComparingInt(Distance::path)
                .thenComparing(Distance::method)
                .thenComparingInt(Distance::later);

        @Override
        public int compareTo(Distance other) {
            return ORDER.compare(this, other);
        }
    }
}
