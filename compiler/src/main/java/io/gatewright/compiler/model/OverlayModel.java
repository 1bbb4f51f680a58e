package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A named set of param values, each checked against its param's type and range.
 *
 * @param values param name to text, as in {@link ParamModel}
 */
public record OverlayModel(String name, List<String> doc, Span span, SortedMap<String, String> values) {
    public OverlayModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        values = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) values));
    }
}
