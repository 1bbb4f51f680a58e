package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;

/** A quoted string, unescaped; the span covers the quotes. */
public record StringText(String value, Span span) {}
