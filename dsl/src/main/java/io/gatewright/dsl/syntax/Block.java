package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.List;

/** Statements between braces; the span covers the braces. */
public record Block(List<Statement> statements, Span span) {
    public Block {
        statements = List.copyOf(statements);
    }
}
