package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The constants of one test: literals, lists and objects of them, and the names that {@code let} gave them. */
final class Constants {
    private final Findings findings;
    private final Map<String, Value> lets = new HashMap<>();
    private final Map<String, Name> names = new HashMap<>();

    Constants(Findings findings) {
        this.findings = findings;
    }

    void let(Name name, Expr expr) {
        Name first = names.putIfAbsent(name.text(), name);
        if (first != null) {
            findings.add(
                    Diagnostic.error("GW2004", "`" + name.text() + "` is declared twice", name.span(), "in one test")
                            .and(first.span(), "first here"));
            return;
        }
        Value value = value(expr);
        if (value != null) {
            lets.put(name.text(), value);
        }
    }

    /** Whether a {@code let} above has that name. */
    boolean has(Name name) {
        return names.containsKey(name.text());
    }

    /** The text of a {@code {name}} in a path, or null where it was reported. */
    @Nullable
    String text(Name name) {
        Value value = named(name);
        if (value instanceof Value.Text text) {
            return text.value();
        }
        if (value instanceof Value.Decimal number) {
            return number.value().toPlainString();
        }
        if (value != null) {
            findings.error(
                    "GW2030", "a path is made of texts and numbers", name.span(), "`" + name.text() + "` is neither");
        }
        return null;
    }

    /** What a plain name could have been. */
    private SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>(names.keySet());
        known.add("status");
        return known;
    }

    private @Nullable Value named(Name name) {
        if (!names.containsKey(name.text())) {
            findings.error(
                    "GW2003",
                    "there is no `let " + name.text() + "` before its use",
                    name.span(),
                    Phrases.didYouMean(name, known(), "not known in this test"));
        }
        return lets.get(name.text());
    }

    /** Null where it was reported. */
    @Nullable
    Value value(Expr expr) {
        if (expr instanceof Expr.StringLiteral literal) {
            return new Value.Text(literal.text().value(), literal.span());
        }
        if (expr instanceof Expr.IntText number) {
            return new Value.Decimal(BigDecimal.valueOf(number.value()), number.span());
        }
        if (expr instanceof Expr.DecimalText number) {
            return new Value.Decimal(number.value(), number.span());
        }
        if (expr instanceof Expr.BoolText bool) {
            return new Value.Bool(bool.value(), bool.span());
        }
        if (expr instanceof Expr.NullText nothing) {
            return new Value.Null(nothing.span());
        }
        if (expr instanceof Expr.Ref ref) {
            return named(ref.name());
        }
        if (expr instanceof Expr.ListText list) {
            List<Value> items = new ArrayList<>();
            for (Expr item : list.items()) {
                Value value = value(item);
                if (value == null) {
                    return null;
                }
                items.add(value);
            }
            return new Value.ListValue(items, list.span());
        }
        if (expr instanceof Expr.ObjectText object) {
            return object(object);
        }
        if (expr instanceof Expr.Member member
                && member.of() instanceof Expr.Ref root
                && root.name().text().equals("secret")) {
            findings.error("GW4004", "a secret cannot be a value", expr.span(), "tests run with made-up secrets");
            return null;
        }
        findings.add(Diagnostic.error(
                        "GW2030",
                        "what a test gives is written out, found " + Phrases.of(expr),
                        expr.span(),
                        "not a constant")
                .help("a text, a number, `true`, `false`, `null`, a list, an object, or the name of a `let` above"));
        return null;
    }

    Value.@Nullable ObjectValue object(Expr.ObjectText object) {
        List<Value.Member> members = new ArrayList<>();
        Map<String, Name> keys = new HashMap<>();
        boolean good = true;
        for (Entry entry : object.entries()) {
            Name first = keys.putIfAbsent(entry.key().text(), entry.key());
            if (first != null) {
                findings.add(Diagnostic.error(
                                "GW2005",
                                "`" + entry.key().text() + "` is set twice",
                                entry.key().span(),
                                "which of the two?")
                        .and(first.span(), "first here"));
                good = false;
            }
            Value value = value(entry.value().orElse(new Expr.Ref(entry.key())));
            if (value == null) {
                good = false;
            } else {
                members.add(new Value.Member(entry.key().text(), value));
            }
        }
        return good ? new Value.ObjectValue(members, object.span()) : null;
    }
}
