package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;

/** Several types in an order, the first of which decides. Immutable; asking copies nothing. */
@FunctionalInterface
public interface SegmentTypes {
    /** The index of the first type that segment {@code i} of the path is of; -1 if it is of none. */
    int indexOf(RequestPath path, int i);

    /** Types that are tried one after the other. */
    static SegmentTypes inOrder(SegmentType... types) {
        SegmentType[] copy = types.clone();
        return (path, i) -> {
            for (int k = 0; k < copy.length; k++) {
                if (copy[k].matches(path, i)) {
                    return k;
                }
            }
            return -1;
        };
    }

    /** Types merged into one automaton. @param automaton as in {@link Automaton#read}, in one piece or several */
    static SegmentTypes merged(String... automaton) {
        return Automaton.read(String.join("", automaton))::run;
    }
}
