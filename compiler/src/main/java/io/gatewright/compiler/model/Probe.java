package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/** One side of an {@code expect}: something of the last answer, or a constant. */
public sealed interface Probe {
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R status(Status probe);

        R header(Header probe);

        R body(Body probe);

        R calls(Calls probe);

        R constant(Constant probe);
    }

    /** {@code status} */
    record Status(Span span) implements Probe {
        public Status {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.status(this);
        }
    }

    /** {@code header.x}, name in lower case; {@code null} where absent. */
    record Header(String name, Span span) implements Probe {
        public Header {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.header(this);
        }
    }

    /** {@code body.items[0].title} of a JSON body; {@code null} where absent. Without steps, the whole body. */
    record Body(List<Step> steps, Span span) implements Probe {
        public Body {
            steps = List.copyOf(steps);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.body(this);
        }
    }

    /** {@code calls(orders)}: how many requests reached the upstream since the test began. */
    record Calls(String upstream, Span span) implements Probe {
        public Calls {
            Objects.requireNonNull(upstream);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.calls(this);
        }
    }

    /** A literal, or a list or object of literals. */
    record Constant(Value value) implements Probe {
        public Constant {
            Objects.requireNonNull(value);
        }

        @Override
        public Span span() {
            return value.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /** A step into JSON. */
    sealed interface Step {
        <R> R match(StepCases<R> cases);
    }

    /** One method per case. */
    interface StepCases<R> {
        R field(Field step);

        R item(Item step);
    }

    /** {@code .name} */
    record Field(String name) implements Step {
        public Field {
            Objects.requireNonNull(name);
        }

        @Override
        public <R> R match(StepCases<R> cases) {
            return cases.field(this);
        }
    }

    /** {@code [0]}, from 0 */
    record Item(int index) implements Step {
        @Override
        public <R> R match(StepCases<R> cases) {
            return cases.item(this);
        }
    }
}
