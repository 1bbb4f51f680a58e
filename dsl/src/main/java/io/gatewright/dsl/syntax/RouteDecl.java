package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code route NAME METHODS PATH (when …)? (-> UPSTREAM PATH?)? { … }}, at the top or in a group.
 *
 * @param span the whole declaration
 */
public record RouteDecl(
        Doc doc,
        Name name,
        List<Name> methods,
        PathPattern path,
        Optional<Expr> when,
        Optional<Target> target,
        Optional<Block> block,
        Span span)
        implements Declaration, Statement {
    public RouteDecl {
        methods = List.copyOf(methods);
    }

    /** {@code -> upstream /path}. */
    public record Target(Name upstream, Optional<PathPattern> path, Span span) {}

    @Override
    public <R> R match(Declaration.Cases<R> cases) {
        return cases.route(this);
    }

    @Override
    public <R> R match(Statement.Cases<R> cases) {
        return cases.route(this);
    }
}
