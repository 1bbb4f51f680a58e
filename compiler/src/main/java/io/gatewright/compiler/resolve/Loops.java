package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code each NAME in LIST}, in an object and in a fetch. */
final class Loops {
    private final Declared declared;
    private final Findings findings;

    Loops(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    /** The list, or null where it was reported. */
    @Nullable
    Typed over(Expressions expressions, Expr expr) {
        Typed over = expressions.type(expr);
        if (over == null) {
            return null;
        }
        Kind kind = over.kind();
        if (!(kind instanceof ListOf) && !kind.isOpen()) {
            Diagnostic error = Diagnostic.error(
                    "GW2030", "`each` goes over a list, found " + kind.phrase(), expr.span(), "not a list");
            findings.add(kind.every().isPresent() ? error.help("`" + expr.span().text() + ".*`") : error);
            return null;
        }
        if (over.optional()) {
            new Absence(findings)
                    .tell(expr.span(), "and then?", "`" + expr.span().text() + " ?? []`");
            return null;
        }
        return over;
    }

    /** The item that the name stands for. */
    static Typed variable(Name name, Typed over) {
        Slot item = over.kind() instanceof ListOf list ? list.item() : new Slot(over.kind(), true);
        return new Typed(new JsonValue.Local(name.text(), name.span()), item.kind(), item.optional());
    }

    /** Whether the name means nothing else where it is given; else it is reported. */
    boolean isFree(Name name, Locals locals) {
        Optional<String> taken = taken(name, locals);
        taken.ifPresent(what -> findings.error(
                "GW2004",
                "`" + name.text() + "` is the name of " + what + " already",
                name.span(),
                "in an expression it could be either"));
        return taken.isEmpty();
    }

    /** A name that is given twice in one flow or route. */
    void twice(String kind, Name second, Name first) {
        findings.add(Diagnostic.error(
                        "GW2004",
                        kind + " `" + second.text() + "` is declared twice",
                        second.span(),
                        "in an expression it could be either")
                .and(first.span(), "first here"));
    }

    private Optional<String> taken(Name name, Locals locals) {
        String text = name.text();
        if (Declared.ROOTS.contains(text)) {
            return Optional.of("a part of the request");
        }
        if (declared.auths.containsKey(text)) {
            return Optional.of("an auth");
        }
        if (declared.params.containsKey(text)) {
            return Optional.of("a param");
        }
        return locals.names().contains(text) ? Optional.of("another value here") : Optional.empty();
    }
}
