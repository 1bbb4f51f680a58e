package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/** A {@code test} block; every {@code let} is already put in its places. */
public record TestModel(String title, List<String> doc, Span span, List<TestStep> steps) {
    public TestModel {
        Objects.requireNonNull(title);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        steps = List.copyOf(steps);
    }
}
