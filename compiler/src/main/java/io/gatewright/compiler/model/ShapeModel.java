package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * {@code shape NAME { … }}: the part of a JSON object that the gateway reads. A body that does not fit is refused.
 *
 * @param span the name
 * @param fields in the order written, names distinct
 */
public record ShapeModel(String name, List<String> doc, Span span, List<Field> fields) {
    public ShapeModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        fields = List.copyOf(fields);
    }

    /** {@code name: type} */
    public record Field(String name, JsonType type, Span span) {
        public Field {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
            Objects.requireNonNull(span);
        }
    }
}
