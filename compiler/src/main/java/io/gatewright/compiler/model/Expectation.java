package io.gatewright.compiler.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What an {@code expect} says of the last answer, or of what reached the upstreams. */
public sealed interface Expectation {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R compare(Compare expectation);

        R between(Between expectation);

        R all(All expectation);

        R any(Any expectation);

        R not(Not expectation);
    }

    /** {@code left == right}; {@code IN} has a constant list on the right. */
    record Compare(Probe left, TestStep.Comparison comparison, Probe right) implements Expectation {
        public Compare {
            Objects.requireNonNull(left);
            Objects.requireNonNull(comparison);
            Objects.requireNonNull(right);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** {@code probe in least..most}, both ends included. */
    record Between(Probe probe, BigDecimal least, BigDecimal most) implements Expectation {
        public Between {
            Objects.requireNonNull(probe);
            Objects.requireNonNull(least);
            Objects.requireNonNull(most);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.between(this);
        }
    }

    /** Joined with {@code and}. */
    record All(List<Expectation> parts) implements Expectation {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /** Joined with {@code or}. */
    record Any(List<Expectation> parts) implements Expectation {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /** {@code not …} */
    record Not(Expectation operand) implements Expectation {
        public Not {
            Objects.requireNonNull(operand);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }
}
