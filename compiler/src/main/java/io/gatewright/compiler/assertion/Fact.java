package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a property turns out to be for one declaration, and where that was said. */
public sealed interface Fact {
    /** Where the sources say it; empty for a default, and for what is nowhere. */
    Optional<Span> at();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R absent(Absent fact);

        R text(Text fact);

        R amount(Amount fact);

        R flag(Flag fact);

        R path(Path fact);

        R items(Items fact);

        R thing(Thing fact);
    }

    /** Nothing is said. */
    record Absent() implements Fact {
        @Override
        public Optional<Span> at() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absent(this);
        }
    }

    /** @param value empty where a param gives it at start-up */
    record Text(Optional<String> value, String written, Optional<Span> at) implements Fact {
        public Text {
            Objects.requireNonNull(value);
            Objects.requireNonNull(written);
            Objects.requireNonNull(at);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * A number, a duration in milliseconds, a size in bytes, a rate as what a day allows.
     *
     * @param least empty where a param without a range gives it at start-up
     * @param most the same as {@code least} where it is written in the source
     */
    record Amount(Optional<BigDecimal> least, Optional<BigDecimal> most, String written, Optional<Span> at)
            implements Fact {
        public Amount {
            Objects.requireNonNull(least);
            Objects.requireNonNull(most);
            Objects.requireNonNull(written);
            Objects.requireNonNull(at);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amount(this);
        }
    }

    /** A yes or no, which may not be known. */
    record Flag(Truth value, Optional<Span> at) implements Fact {
        public Flag {
            Objects.requireNonNull(value);
            Objects.requireNonNull(at);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flag(this);
        }
    }

    /** The pattern of a route. */
    record Path(PathModel value, Optional<Span> at) implements Fact {
        public Path {
            Objects.requireNonNull(value);
            Objects.requireNonNull(at);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.path(this);
        }
    }

    /** A list. */
    record Items(List<Fact> facts, Optional<Span> at) implements Fact {
        public Items {
            facts = List.copyOf(facts);
            Objects.requireNonNull(at);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.items(this);
        }
    }

    /**
     * What has properties.
     *
     * @param model what they are read from
     * @param own what it is compared as
     * @param name what it is called where it is listed
     */
    record Thing(Kind kind, Object model, Fact own, String name, Optional<Span> at) implements Fact {
        public Thing {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(model);
            Objects.requireNonNull(own);
            Objects.requireNonNull(name);
            Objects.requireNonNull(at);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.thing(this);
        }
    }
}
