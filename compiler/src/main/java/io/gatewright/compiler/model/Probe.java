package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/** One side of an {@code expect}: something of the last answer, of what reached an upstream, or a constant. */
public sealed interface Probe {
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R status(Status probe);

        R header(Header probe);

        R body(Body probe);

        R calls(Calls probe);

        R sent(Sent probe);

        R count(Count probe);

        R share(Share probe);

        R state(State probe);

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

    /** What can be looked at in a request. */
    enum Part {
        METHOD,
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /**
     * {@code sent(orders).header.x}: of the last request that reached the upstream.
     *
     * @param name of the header, in lower case, or of the query's parameter; else empty
     * @param steps into the body
     */
    record Sent(String upstream, Part part, String name, List<Step> steps, Span span) implements Probe {
        public Sent {
            Objects.requireNonNull(upstream);
            Objects.requireNonNull(part);
            Objects.requireNonNull(name);
            steps = List.copyOf(steps);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sent(this);
        }
    }

    /** {@code count(body.items)}: items of a list, members of an object, or {@code null}. */
    record Count(Probe of, Span span) implements Probe {
        public Count {
            Objects.requireNonNull(of);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.count(this);
        }
    }

    /** {@code share(orders.canary)}: percent of the upstream's requests that went to the pool. */
    record Share(String upstream, String pool, Span span) implements Probe {
        public Share {
            Objects.requireNonNull(upstream);
            Objects.requireNonNull(pool);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.share(this);
        }
    }

    /** {@code state(orders.breaker)}: {@code closed}, {@code open} or {@code half-open}. */
    record State(String upstream, Span span) implements Probe {
        public State {
            Objects.requireNonNull(upstream);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.state(this);
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

        R each(Each step);
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

    /** {@code .*}: a list of what follows, for each item or value. */
    record Each() implements Step {
        @Override
        public <R> R match(StepCases<R> cases) {
            return cases.each(this);
        }
    }
}
