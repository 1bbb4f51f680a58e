package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.Optional;

/** {@code key: value} of an object; without a value, {@code key} stands for {@code key: key}. */
public record Entry(Name key, Optional<Expr> value, Span span) {}
