package io.gatewright.compiler.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a condition lets a {@link ConditionVariable} be. None holds for a part that the request has more than once. Closed
 * under intersection.
 */
public sealed interface ValueSet {
    /** There, once, with any value. */
    ValueSet PRESENT = new Present();
    /** Not there. */
    ValueSet ABSENT = new Absent();

    <R> R match(Cases<R> cases);

    /** Whether all that {@code other} allows is allowed by this. */
    boolean includes(ValueSet other);

    /** What both allow; empty when nothing is. */
    Optional<ValueSet> intersect(ValueSet other);

    /** One method per case. */
    interface Cases<R> {
        R oneOf(OneOf values);

        R present(Present values);

        R absent(Absent values);
    }

    /**
     * There, once, with one of these values.
     *
     * @param values not empty
     */
    record OneOf(SortedSet<String> values) implements ValueSet {
        public OneOf {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("no value");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.oneOf(this);
        }

        @Override
        public boolean includes(ValueSet other) {
            return other instanceof OneOf few && values.containsAll(few.values);
        }

        @Override
        public Optional<ValueSet> intersect(ValueSet other) {
            if (other instanceof OneOf few) {
                SortedSet<String> both = new TreeSet<>(values);
                both.retainAll(few.values);
                return both.isEmpty() ? Optional.empty() : Optional.of(new OneOf(both));
            }
            return other.includes(this) ? Optional.of(this) : Optional.empty();
        }

        /** As in the source: {@code == "1"} or {@code in ["1", "2"]}. */
        @Override
        public String toString() {
            return values.size() == 1
                    ? "== " + quoted(values.first())
                    : values.stream().map(OneOf::quoted).collect(Collectors.joining(", ", "in [", "]"));
        }

        private static String quoted(String value) {
            return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    /** There, once, with any value. */
    record Present() implements ValueSet {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.present(this);
        }

        @Override
        public boolean includes(ValueSet other) {
            return !(other instanceof Absent);
        }

        @Override
        public Optional<ValueSet> intersect(ValueSet other) {
            return includes(other) ? Optional.of(other) : Optional.empty();
        }

        @Override
        public String toString() {
            return "!= null";
        }
    }

    /** Not there. */
    record Absent() implements ValueSet {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absent(this);
        }

        @Override
        public boolean includes(ValueSet other) {
            return other instanceof Absent;
        }

        @Override
        public Optional<ValueSet> intersect(ValueSet other) {
            return includes(other) ? Optional.of(this) : Optional.empty();
        }

        @Override
        public String toString() {
            return "== null";
        }
    }
}
