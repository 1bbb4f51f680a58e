package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The two-sided operators. Empty where it was reported. */
final class Operators {
    private final Declared declared;
    private final Findings findings;
    private final Expressions expressions;
    private final Absence absence;

    Operators(Declared declared, Findings findings, Expressions expressions) {
        this.declared = declared;
        this.findings = findings;
        this.expressions = expressions;
        this.absence = new Absence(findings);
    }

    Optional<Typed> of(Expr.Binary node) {
        return switch (node.operator()) {
            case AND, OR -> logical(node);
            case COALESCE -> coalesce(node);
            case IN -> in(node);
            case UNDER -> wrong(node, "`under` compares the paths of routes, in an `assert`", "not known in a request");
            case EQ -> compare(node, Value.Op.EQ);
            case NE -> compare(node, Value.Op.NE);
            case LT -> compare(node, Value.Op.LT);
            case LE -> compare(node, Value.Op.LE);
            case GT -> compare(node, Value.Op.GT);
            case GE -> compare(node, Value.Op.GE);
        };
    }

    private Optional<Typed> logical(Expr.Binary node) {
        Value left = expressions.condition(node.left());
        Value right = expressions.condition(node.right());
        if (left == null || right == null) {
            return Optional.empty();
        }
        return yes(
                node.operator() == Expr.Operator.AND
                        ? new Value.And(left, right, node.span())
                        : new Value.Or(left, right, node.span()));
    }

    private static Optional<Typed> yes(Value value) {
        return Optional.of(Typed.present(value, Plain.BOOL));
    }

    private Optional<Typed> coalesce(Expr.Binary node) {
        Typed left = expressions.type(node.left());
        Typed right = expressions.type(node.right());
        if (left == null || right == null) {
            return Optional.empty();
        }
        if (!left.optional() && left.kind() != Open.TOLD) {
            absence.neverAbsent(node.left().span(), node.right().span(), "never used");
        }
        boolean orNull = right.kind() == Plain.NULL;
        if (!orNull && !left.kind().fits(right.kind())) {
            mixed(node, left, right);
            return Optional.empty();
        }
        boolean open = left.kind().isOpen() || right.kind().isOpen();
        Kind either = left.kind().or(right.kind());
        Kind kind = orNull ? left.kind() : open ? (left.kind().isOpen() ? left.kind() : right.kind()) : either;
        return Optional.of(new Typed(
                new Value.Coalesce(left.value(), right.value(), node.span()),
                kind,
                left.optional() && right.optional()));
    }

    private Optional<Typed> in(Expr.Binary node) {
        if (node.right() instanceof Expr.Range range) {
            return between(node, range);
        }
        Typed item = expressions.type(node.left());
        Optional<Declaration> type = type(node.right());
        if (type.isPresent()) {
            return item == null ? Optional.empty() : inType(node, item, type.get());
        }
        if (node.right() instanceof Expr.ListText written) {
            return inWritten(node, item, written);
        }
        Typed list = expressions.type(node.right());
        if (item == null || list == null) {
            return Optional.empty();
        }
        if (list.kind() instanceof ListOf listOf) {
            if (!listOf.item().kind().fits(item.kind())) {
                mixed(node, item, new Typed(list.value(), listOf.item().kind(), false));
                return Optional.empty();
            }
        } else if (!list.kind().isOpen()) {
            return wrong(
                    node.right(),
                    "`in` needs a list, found " + list.kind().phrase(),
                    item.kind() == Plain.ADDRESS && list.value() instanceof Value.Text
                            ? "`[" + node.right().span().text() + "]`"
                            : list.kind().isText() ? "for a part of a text, `contains(…)`" : "not of that kind");
        }
        return yes(new JsonValue.Contains(list.value(), item.value(), node.span()));
    }

    /** {@code a in [b, c]}: each of the list is typed once, however deep lists are nested. */
    private Optional<Typed> inWritten(Expr.Binary node, @Nullable Typed item, Expr.ListText written) {
        List<Value> values = new ArrayList<>();
        for (Expr each : written.items()) {
            Typed typed = expressions.type(each);
            if (typed == null || item == null) {
                continue;
            }
            if (!typed.kind().fits(item.kind())) {
                mixed(node, item, typed);
                return Optional.empty();
            }
            if (never(each, typed, item) || never(node.left(), item, typed)) {
                return Optional.empty();
            }
            values.add(typed.value());
        }
        return item == null || values.size() < written.items().size()
                ? Optional.empty()
                : oneOf(node, item, new Value.ListValue(values, written.span()));
    }

    private Optional<Typed> oneOf(Expr.Binary node, Typed item, Value.ListValue list) {
        Optional<Value> value = item.kind() == Plain.ADDRESS
                ? new AddressComparisons(findings).in(item.value(), list, node.span())
                : Optional.of(new Value.In(item.value(), list, node.span()));
        return value.flatMap(Operators::yes);
    }

    /** The type that a name means, where it is no value. */
    private Optional<Declaration> type(Expr list) {
        return list instanceof Expr.Ref ref
                        && expressions
                                .locals()
                                .find(ref.name(), expressions.use())
                                .isEmpty()
                ? Optional.ofNullable(declared.types.get(ref.name().text()))
                : Optional.empty();
    }

    /** {@code a in TYPE}: whether it is one of the type's texts, or in one of its networks. */
    private Optional<Typed> inType(Expr.Binary node, Typed item, Declaration type) {
        declared.use("type", node.right().span().text());
        if (!(type instanceof Declaration.FiniteType finite)) {
            findings.add(Diagnostic.error(
                            "GW2053",
                            "type `" + node.right().span().text() + "` is not a list of texts",
                            node.right().span(),
                            "a regular expression")
                    .help("conditions compare with texts: `type NAME = \"1\" | \"2\"`"));
            return Optional.empty();
        }
        List<Value> texts = finite.values().stream()
                .map(text -> (Value) new Value.Text(text.value(), text.span()))
                .toList();
        Value.ListValue list = new Value.ListValue(texts, node.right().span());
        if (!item.kind().fits(Plain.TEXT)) {
            mixed(node, item, Typed.present(list, Plain.TEXT));
            return Optional.empty();
        }
        Findings inside = new Findings();
        Optional<Typed> found = new Operators(declared, inside, expressions).oneOf(node, item, list);
        inside.all().forEach(each -> findings.add(each.and(node.span(), "compared here with an address")));
        return found;
    }

    /** {@code a in 1..5}: both ends included. */
    private Optional<Typed> between(Expr.Binary node, Expr.Range range) {
        Typed item = expressions.type(node.left());
        if (item != null && !isOrdered(item.kind())) {
            return wrong(
                    node.left(),
                    "`in` a range compares numbers, found " + item.kind().phrase(),
                    item.kind().isText() ? "`number(…)` reads one from a text" : "not of that kind");
        }
        Optional<Typed> from = compare(
                new Expr.Binary(Expr.Operator.GE, node.left(), range.from(), node.span()),
                Value.Op.GE,
                item,
                expressions.type(range.from()));
        Optional<Typed> to = compare(
                new Expr.Binary(Expr.Operator.LE, node.left(), range.to(), node.span()),
                Value.Op.LE,
                item,
                expressions.type(range.to()));
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : yes(new Value.And(from.get().value(), to.get().value(), node.span()));
    }

    private Optional<Typed> wrong(Expr expr, String message, String label) {
        findings.error("GW2030", message, expr.span(), label);
        return Optional.empty();
    }

    private Optional<Typed> compare(Expr.Binary node, Value.Op op) {
        return compare(node, op, expressions.type(node.left()), expressions.type(node.right()));
    }

    private Optional<Typed> compare(Expr.Binary node, Value.Op op, @Nullable Typed left, @Nullable Typed right) {
        if (left == null || right == null) {
            return Optional.empty();
        }
        boolean equality = op == Value.Op.EQ || op == Value.Op.NE;
        if (equality && left.kind() == Plain.ADDRESS && right.value() instanceof Value.Text text) {
            return address(left.value(), text, op, node.span());
        }
        if (equality && right.kind() == Plain.ADDRESS && left.value() instanceof Value.Text text) {
            return address(right.value(), text, op, node.span());
        }
        boolean withNull = left.kind() == Plain.NULL || right.kind() == Plain.NULL;
        if (withNull ? !equality : !left.kind().fits(right.kind())) {
            mixed(node, left, right);
            return Optional.empty();
        }
        if (never(node.left(), left, right) || never(node.right(), right, left)) {
            return Optional.empty();
        }
        if (!equality && !(isOrdered(left.kind()) && isOrdered(right.kind()))) {
            return wrong(
                    node,
                    "`" + op.text() + "` compares numbers, found " + left.kind().phrase(),
                    "not of that kind");
        }
        if (op == Value.Op.NE && !withNull && (left.optional() || right.optional())) {
            Expr absent = left.optional() ? node.left() : node.right();
            Typed other = left.optional() ? right : left;
            absence.tell(
                    absent.span(),
                    "and then?",
                    "`" + absent.span().text() + " ?? " + Absence.otherwise(other.kind()) + "`");
            return Optional.empty();
        }
        return yes(new Value.Compare(op, left.value(), right.value(), node.span()));
    }

    private Optional<Typed> address(Value address, Value.Text text, Value.Op op, Span span) {
        return new AddressComparisons(findings)
                .equal(address, text, span)
                .flatMap(equal -> yes(op == Value.Op.EQ ? equal : new Value.Not(equal, span)));
    }

    private static boolean isOrdered(Kind kind) {
        return kind.isNumber() || kind.isOpen();
    }

    /** Whether one side is a text that the type of the other does not have, which is told. */
    private boolean never(Expr written, Typed side, Typed other) {
        if (!(side.value() instanceof Value.Text text) || !(other.kind() instanceof Named type)) {
            return false;
        }
        SortedSet<String> texts = type.texts();
        if (texts.isEmpty() || texts.contains(text.value())) {
            return false;
        }
        Diagnostic error = Diagnostic.error(
                "GW2066",
                "no text of type `" + type.type() + "` is `" + written.span().text() + "`",
                written.span(),
                Phrases.didYouMean(new Name(text.value(), written.span()), texts, "never the same"));
        findings.add(texts.size() > 8 ? error : error.help("it is one of " + Text.list(texts)));
        return true;
    }

    private void mixed(Expr.Binary node, Typed left, Typed right) {
        Diagnostic error = Diagnostic.error(
                "GW2030",
                "`" + node.operator().text() + "` needs two of a kind, found "
                        + left.kind().phrase() + " and " + right.kind().phrase(),
                node.span(),
                "never the same");
        boolean plain = left.kind().isNumber() || left.kind() == Plain.TEXT;
        findings.add(
                plain
                        ? Respelt.of(node, left.kind().isNumber())
                                .map(error::help)
                                .orElse(error)
                        : error);
    }
}
