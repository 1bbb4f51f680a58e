package io.gatewright.compiler.assertion;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/** Something that an assertion looks at. */
public sealed interface Term {
    Type type();

    Span span();

    /** Whether it stands for each of several facts, as what follows {@code .*} does. */
    boolean many();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R self(Self term);

        R constant(Constant term);

        R part(Part term);

        R each(Each term);

        R count(Count term);
    }

    /** The declaration that is looked at. */
    record Self(Kind kind, Span span) implements Term {
        public Self {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(span);
        }

        @Override
        public Type type() {
            return kind == Kind.LIMIT ? Type.RATE.with(kind) : Type.of(kind);
        }

        @Override
        public boolean many() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.self(this);
        }
    }

    /** What is written. */
    record Constant(Fact fact, Type type, Span span) implements Term {
        public Constant {
            Objects.requireNonNull(fact);
            Objects.requireNonNull(type);
            Objects.requireNonNull(span);
        }

        @Override
        public boolean many() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /** {@code of.NAME}; absent where {@code of} is. */
    record Part(Term of, Property property, Span span) implements Term {
        public Part {
            Objects.requireNonNull(of);
            Objects.requireNonNull(property);
            Objects.requireNonNull(span);
        }

        @Override
        public Type type() {
            return of.type().optional() ? property.type().asOptional() : property.type();
        }

        @Override
        public boolean many() {
            return of.many();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.part(this);
        }
    }

    /** {@code of.*} */
    record Each(Term of, Span span) implements Term {
        public Each {
            Objects.requireNonNull(of);
            Objects.requireNonNull(span);
        }

        @Override
        public Type type() {
            return of.type().item();
        }

        @Override
        public boolean many() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.each(this);
        }
    }

    /** {@code count(of)}: how many items, or how many facts. */
    record Count(Term of, Span span) implements Term {
        public Count {
            Objects.requireNonNull(of);
            Objects.requireNonNull(span);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public boolean many() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.count(this);
        }
    }
}
