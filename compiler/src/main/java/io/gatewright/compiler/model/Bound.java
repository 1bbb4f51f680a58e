package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * A value that is either written in the source or bound at start-up through a {@code param}.
 *
 * @param <T> {@code Integer} for ports, {@code String} for texts and URLs, {@code java.time.Duration}, or {@code Long}
 *     for sizes in bytes
 */
public sealed interface Bound<T> {
    /** Where the value or the param's name was written. */
    Span span();

    <R> R match(Cases<T, R> cases);

    /** One method per case. */
    interface Cases<T, R> {
        R fixed(Fixed<T> bound);

        R param(FromParam<T> bound);
    }

    /** Written in the source, or the default. */
    record Fixed<T>(T value, Span span) implements Bound<T> {
        public Fixed {
            Objects.requireNonNull(value);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.fixed(this);
        }
    }

    /** The value of the declared param {@code param}, whose type fits {@code T}. */
    record FromParam<T>(String param, Span span) implements Bound<T> {
        public FromParam {
            Objects.requireNonNull(param);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.param(this);
        }
    }
}
