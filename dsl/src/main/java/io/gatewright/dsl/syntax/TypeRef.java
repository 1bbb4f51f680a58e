package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;

/**
 * A type as written: {@code text}, {@code [Line]}, {@code text?}.
 *
 * @param name the innermost name
 * @param listDepth how many {@code [ ]} stand around it
 */
public record TypeRef(Name name, int listDepth, boolean optional, Span span) {}
