package io.gatewright.compiler.language;

import java.util.List;
import java.util.Objects;

/** A parsed regular expression. */
sealed interface RegexNode {
    /** Matches the empty text. */
    RegexNode EMPTY = new Sequence(List.of());

    /** Stands for no upper bound in {@link Repeat}. */
    int UNBOUNDED = -1;

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R one(One node);

        R sequence(Sequence node);

        R either(Either node);

        R repeat(Repeat node);
    }

    /** One character of a set. */
    record One(CodePoints of) implements RegexNode {
        public One {
            Objects.requireNonNull(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.one(this);
        }
    }

    /** One part after the other. */
    record Sequence(List<RegexNode> parts) implements RegexNode {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /** One of several, at least one. */
    record Either(List<RegexNode> ways) implements RegexNode {
        public Either {
            ways = List.copyOf(ways);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either(this);
        }
    }

    /** The same again, {@code least} to {@code most} times. */
    record Repeat(RegexNode part, int least, int most) implements RegexNode {
        public Repeat {
            Objects.requireNonNull(part);
            if (least < 0 || (most != UNBOUNDED && most < least)) {
                throw new IllegalArgumentException("{" + least + "," + most + "}");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.repeat(this);
        }
    }
}
