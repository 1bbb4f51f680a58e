package io.gatewright.compiler.policy.flow;

import io.gatewright.compiler.model.JsonType;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * {@code flow NAME(args) { fetch … }}: a record of its fetches, and {@code fallbacks}, the names of those that fell back.
 *
 * @param span the name
 * @param fetches by name; what each needs stands before it in no circle
 */
public record FlowModel(String name, List<String> doc, Span span, List<Argument> arguments, List<FetchModel> fetches) {
    public FlowModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        arguments = List.copyOf(arguments);
        fetches = List.copyOf(fetches);
    }

    /** {@code name: type} */
    public record Argument(String name, JsonType type) {
        public Argument {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
        }
    }
}
