package io.gatewright.compiler.plan.route;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is still to be decided of a path whose first segments are known. Decisions are shared: equal ones are one object, so
 * the whole is a graph without cycles, as deep as the longest pattern.
 */
public sealed interface Decision {
    /** Nothing can match. */
    Decision NOTHING = new Settled(Winners.NONE);

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R settled(Settled decision);

        R branch(Branch decision);
    }

    /** Whatever follows, if anything, the winners are these. */
    record Settled(Winners winners) implements Decision {
        public Settled {
            Objects.requireNonNull(winners);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.settled(this);
        }
    }

    /**
     * Looks at one segment. Compared by identity.
     *
     * @param depth index of that segment, and the number of segments known
     * @param end the winners when the path ends before it
     * @param slash the winners when it is empty, which makes it the last; none at depth 0, where no segment is empty
     * @param literals what to do for a text that some pattern names; none of the keys is empty
     * @param types what to do for a text that is not among {@code literals}: the first whose language has it decides. Each is
     *     the first of some text
     * @param other what to do for any other text
     */
    record Branch(
            int depth,
            Winners end,
            Winners slash,
            SortedMap<String, Decision> literals,
            List<Way> types,
            Decision other)
            implements Decision {
        public Branch {
            Objects.requireNonNull(end);
            Objects.requireNonNull(slash);
            literals = Collections.unmodifiableSortedMap(new TreeMap<>(literals));
            types = List.copyOf(types);
            Objects.requireNonNull(other);
        }

        /** All that may follow, in one order: {@code ends} where the path has ended, {@code further} after a segment. */
        public void forEachWay(Consumer<Winners> ends, Consumer<Decision> further) {
            ends.accept(end);
            ends.accept(slash);
            literals.values().forEach(further);
            types.forEach(way -> further.accept(way.next()));
            further.accept(other);
        }

        /** The decision after a segment that is not empty. */
        public Decision after(String segment) {
            Decision named = literals.get(segment);
            if (named != null) {
                return named;
            }
            for (Way way : types) {
                if (way.language().accepts(segment)) {
                    return way.next();
                }
            }
            return other;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.branch(this);
        }

        @Override
        public boolean equals(Object o) {
            return this == o;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
