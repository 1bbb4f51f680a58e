package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value bound at start-up. Values are kept as text in the form of the language: {@code 2s}, {@code 50MiB},
 * {@code true}, {@code 5}, {@code 12.50}, {@code http://127.0.0.1:9101}; they were checked against the type.
 *
 * @param span the name in {@code param NAME}
 * @param initial the default; without one, start-up fails unless the value is given
 * @param range for {@code int}, {@code decimal}, {@code duration} and {@code size}; both ends included
 */
public record ParamModel(
        String name, List<String> doc, Span span, ParamType type, Optional<String> initial, Optional<Range> range) {
    public ParamModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(type);
        Objects.requireNonNull(initial);
        Objects.requireNonNull(range);
    }

    /** Both ends included, as text of the param's type. */
    public record Range(String from, String to) {
        public Range {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }
    }
}
