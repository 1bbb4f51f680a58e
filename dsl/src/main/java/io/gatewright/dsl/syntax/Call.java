package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;

/** {@code GET orders /orders/{id}} in a {@code fetch}. */
public record Call(Name method, Name upstream, PathPattern path, Span span) {}
