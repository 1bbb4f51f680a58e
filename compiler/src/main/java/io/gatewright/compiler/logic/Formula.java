package io.gatewright.compiler.logic;

import java.util.List;
import java.util.Objects;

/** A yes or no over atoms, each of which is a question about the request. */
sealed interface Formula {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R constant(Constant formula);

        R atom(Atom formula);

        R not(Not formula);

        R all(All formula);

        R any(Any formula);
    }

    record Constant(boolean value) implements Formula {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /** @param question equal exactly for the same question */
    record Atom(String question) implements Formula {
        public Atom {
            Objects.requireNonNull(question);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atom(this);
        }
    }

    record Not(Formula operand) implements Formula {
        public Not {
            Objects.requireNonNull(operand);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** Yes for none. */
    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /** No for none. */
    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }
}
