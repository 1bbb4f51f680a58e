package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A block whose statements are known, allowed where they stand, and built; the others were reported. Immutable. */
final class Body {
    private final Map<String, List<Statement.Setting>> settings;
    private final List<Statement> statements;
    private final Map<Class<?>, List<Statement>> forms = new HashMap<>();
    private final boolean broken;
    private final boolean misspelt;
    private final Span span;

    /**
     * @param statements those with a form of their own, in order
     * @param broken whether a setting was left out, so that what seems to be missing may be there
     * @param misspelt whether one of these was not known at all
     */
    Body(
            Map<String, List<Statement.Setting>> settings,
            List<Statement> statements,
            boolean broken,
            boolean misspelt,
            Span span) {
        this.settings = Map.copyOf(settings);
        this.statements = List.copyOf(statements);
        for (Statement statement : statements) {
            forms.computeIfAbsent(statement.getClass(), form -> new ArrayList<>())
                    .add(statement);
        }
        this.broken = broken;
        this.misspelt = misspelt;
        this.span = span;
    }

    Optional<Statement.Setting> one(String name) {
        return all(name).stream().findFirst();
    }

    List<Statement.Setting> all(String name) {
        return settings.getOrDefault(name, List.of());
    }

    List<Statement> statements() {
        return statements;
    }

    /** The statements of one form, in order; the same effort however many there are of others. */
    <S extends Statement> List<S> of(Class<S> form) {
        return forms.getOrDefault(form, List.of()).stream().map(form::cast).toList();
    }

    /** Whether there is a block at all. */
    boolean isWritten() {
        return span.text().startsWith("{");
    }

    boolean broken() {
        return broken;
    }

    boolean misspelt() {
        return misspelt;
    }

    Span span() {
        return span;
    }
}
