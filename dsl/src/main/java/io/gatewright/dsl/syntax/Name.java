package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;

/** A name as written. */
public record Name(String text, Span span) {
    @Override
    public String toString() {
        return text;
    }
}
