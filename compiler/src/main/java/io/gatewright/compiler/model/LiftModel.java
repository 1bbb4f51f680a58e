package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * {@code lift SETTING because "…"}: what outer levels say of that setting does not reach the routes here.
 *
 * @param span the statement
 * @param scopes the declarations it stands in or was brought into; empty when it holds for the whole gateway
 */
public record LiftModel(String setting, String because, Span span, List<Span> scopes) {
    public LiftModel {
        Objects.requireNonNull(setting);
        Objects.requireNonNull(because);
        Objects.requireNonNull(span);
        scopes = List.copyOf(scopes);
    }
}
