package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;

/** {@code name: type} of a shape or a flow's argument. */
public record Field(Name name, TypeRef type, Span span) {}
