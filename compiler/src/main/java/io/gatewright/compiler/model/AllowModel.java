package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code allow GW… because "…" until DATE}: warnings and notes of that code that touch one of the scopes are silenced.
 *
 * @param until the last day it holds
 * @param span the statement
 * @param scopes the declarations it stands in or was brought into; empty when it holds for the whole gateway
 */
public record AllowModel(String code, String because, Optional<LocalDate> until, Span span, List<Span> scopes) {
    public AllowModel {
        Objects.requireNonNull(code);
        Objects.requireNonNull(because);
        Objects.requireNonNull(until);
        Objects.requireNonNull(span);
        scopes = List.copyOf(scopes);
    }
}
