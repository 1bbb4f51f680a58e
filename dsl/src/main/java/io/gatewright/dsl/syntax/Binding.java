package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;

/** {@code name = value} of an overlay. */
public record Binding(Name name, Expr value, Span span) {}
