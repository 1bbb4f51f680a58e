package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.Optional;

/** {@code group PATH (when …)? { … }}, at the top or in another group. */
public record GroupDecl(Doc doc, PathPattern path, Optional<Expr> when, Block block, Span span)
        implements Declaration, Statement {
    @Override
    public <R> R match(Declaration.Cases<R> cases) {
        return cases.group(this);
    }

    @Override
    public <R> R match(Statement.Cases<R> cases) {
        return cases.group(this);
    }
}
