package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;

/** The word a statement begins with. */
final class Keyword implements Statement.Cases<Name> {
    static final Keyword OF = new Keyword();

    private Keyword() {}

    private static Name word(String word, Span statement) {
        int end = Math.min(statement.start() + word.length(), statement.end());
        return new Name(word, statement.file().span(statement.start(), end));
    }

    @Override
    public Name route(RouteDecl node) {
        return word("route", node.span());
    }

    @Override
    public Name group(GroupDecl node) {
        return word("group", node.span());
    }

    @Override
    public Name use(Statement.Use node) {
        return word("use", node.span());
    }

    @Override
    public Name require(Statement.Require node) {
        return word("require", node.span());
    }

    @Override
    public Name publicCase(Statement.Public node) {
        return word("public", node.span());
    }

    @Override
    public Name assign(Statement.Assign node) {
        return word("set", node.span());
    }

    @Override
    public Name remove(Statement.Remove node) {
        return word("remove", node.span());
    }

    @Override
    public Name lift(Statement.Lift node) {
        return word("lift", node.span());
    }

    @Override
    public Name allow(Statement.Allow node) {
        return word("allow", node.span());
    }

    @Override
    public Name let(Statement.Let node) {
        return word("let", node.span());
    }

    @Override
    public Name fetch(Statement.Fetch node) {
        return word("fetch", node.span());
    }

    @Override
    public Name respond(Statement.Respond node) {
        return word("respond", node.span());
    }

    @Override
    public Name setting(Statement.Setting node) {
        return node.name();
    }
}
