package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types expressions of one route. Null where it was reported. */
final class Expressions implements Expr.Cases<Optional<Typed>> {
    private final Findings findings;
    private final Roots roots;
    private final GrantCalls grants;

    Expressions(Declared declared, Findings findings, Scope scope) {
        this.findings = findings;
        this.roots = new Roots(declared, findings, scope);
        this.grants = new GrantCalls(declared, findings, scope);
    }

    @Nullable
    Typed type(Expr expr) {
        return expr.match(this).orElse(null);
    }

    /** A yes or no that is always there. */
    @Nullable
    Value condition(Expr expr) {
        Typed typed = type(expr);
        if (typed == null) {
            return null;
        }
        if (typed.type() == Typed.Type.BOOL || typed.type() == Typed.Type.UNKNOWN) {
            return present(typed, expr.span());
        }
        Diagnostic error = Diagnostic.error(
                "GW2030",
                "a condition is a yes or no, found " + typed.type().phrase(),
                expr.span(),
                "neither true nor false");
        findings.add(
                typed.type() == Typed.Type.ANY
                        ? error.help("compare it: `" + expr.span().text() + " == …`")
                        : error);
        return null;
    }

    /** A text or number that is always there: what a header, a key or a list of values holds. */
    @Nullable
    Value scalar(Expr expr, String what) {
        Value value = optionalScalar(expr, what);
        return value == null ? null : present(Objects.requireNonNull(type(expr)), expr.span());
    }

    /** A text or number that may be absent. */
    @Nullable
    Value optionalScalar(Expr expr, String what) {
        Typed typed = type(expr);
        if (typed == null) {
            return null;
        }
        return switch (typed.type()) {
            case TEXT, NUMBER, ANY, BOOL, UNKNOWN -> typed.value();
            case LIST, OBJECT, NULL -> {
                findings.error(
                        "GW2030",
                        what + " is a text or a number, found " + typed.type().phrase(),
                        expr.span(),
                        "not one value");
                yield null;
            }
        };
    }

    /** Anything that JSON can hold; what is absent becomes null. */
    @Nullable
    Value json(Expr expr) {
        Typed typed = type(expr);
        return typed == null ? null : typed.value();
    }

    private @Nullable Value present(Typed typed, Span span) {
        if (typed.optional()) {
            absent(span);
            return null;
        }
        return typed.value();
    }

    private void absent(Span span) {
        findings.add(Diagnostic.error("GW2031", "`" + span.text() + "` may be absent", span, "and then?")
                .help("`" + span.text() + " ?? …`"));
    }

    private Optional<Typed> notBuilt(String construct, Span span) {
        findings.notBuilt(construct, span);
        return Optional.of(Typed.unbuilt(span));
    }

    private Optional<Typed> notAValue(Expr node) {
        findings.error("GW2030", Phrases.of(node) + " is not a value", node.span(), "only settings take it");
        return Optional.empty();
    }

    @Override
    public Optional<Typed> stringLiteral(Expr.StringLiteral node) {
        return Optional.of(new Typed(new Value.Text(node.text().value(), node.span()), Typed.Type.TEXT, false));
    }

    @Override
    public Optional<Typed> intText(Expr.IntText node) {
        return Optional.of(
                new Typed(new Value.Decimal(BigDecimal.valueOf(node.value()), node.span()), Typed.Type.NUMBER, false));
    }

    @Override
    public Optional<Typed> decimalText(Expr.DecimalText node) {
        return Optional.of(new Typed(new Value.Decimal(node.value(), node.span()), Typed.Type.NUMBER, false));
    }

    @Override
    public Optional<Typed> durationText(Expr.DurationText node) {
        return notAValue(node);
    }

    @Override
    public Optional<Typed> sizeText(Expr.SizeText node) {
        return notAValue(node);
    }

    @Override
    public Optional<Typed> rateText(Expr.RateText node) {
        return notAValue(node);
    }

    @Override
    public Optional<Typed> percentText(Expr.PercentText node) {
        return notAValue(node);
    }

    @Override
    public Optional<Typed> dateText(Expr.DateText node) {
        return notAValue(node);
    }

    @Override
    public Optional<Typed> boolText(Expr.BoolText node) {
        return Optional.of(new Typed(new Value.Bool(node.value(), node.span()), Typed.Type.BOOL, false));
    }

    @Override
    public Optional<Typed> nullText(Expr.NullText node) {
        return Optional.of(new Typed(new Value.Null(node.span()), Typed.Type.NULL, true));
    }

    @Override
    public Optional<Typed> pathText(Expr.PathText node) {
        return notAValue(node);
    }

    @Override
    public Optional<Typed> ref(Expr.Ref node) {
        return Optional.ofNullable(roots.resolve(node.name(), List.of(), node.span()));
    }

    @Override
    public Optional<Typed> listText(Expr.ListText node) {
        List<Value> items = new ArrayList<>();
        for (Expr item : node.items()) {
            Typed typed = type(item);
            if (typed == null) {
                return Optional.empty();
            }
            items.add(typed.value());
        }
        return Optional.of(new Typed(new Value.ListValue(items, node.span()), Typed.Type.LIST, false));
    }

    @Override
    public Optional<Typed> objectText(Expr.ObjectText node) {
        List<Value.Member> members = new ArrayList<>();
        Map<String, Name> keys = new HashMap<>();
        boolean good = true;
        for (Entry entry : node.entries()) {
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
            Typed value = type(entry.value().orElse(new Expr.Ref(entry.key())));
            if (value == null) {
                good = false;
            } else {
                members.add(new Value.Member(entry.key().text(), value.value()));
            }
        }
        return good
                ? Optional.of(new Typed(new Value.ObjectValue(members, node.span()), Typed.Type.OBJECT, false))
                : Optional.empty();
    }

    @Override
    public Optional<Typed> eachText(Expr.EachText node) {
        return notBuilt("`each`", node.span());
    }

    @Override
    public Optional<Typed> member(Expr.Member node) {
        List<Name> members = new ArrayList<>();
        Expr at = node;
        while (at instanceof Expr.Member member) {
            members.add(member.name());
            at = member.of();
        }
        Collections.reverse(members);
        return at instanceof Expr.Ref root
                ? Optional.ofNullable(roots.resolve(root.name(), members, node.span()))
                : notBuilt("a part of " + Phrases.of(at), node.span());
    }

    @Override
    public Optional<Typed> every(Expr.Every node) {
        return notBuilt("`.*` in an expression", node.span());
    }

    @Override
    public Optional<Typed> pick(Expr.Pick node) {
        return notBuilt("`.{ … }`", node.span());
    }

    @Override
    public Optional<Typed> index(Expr.Index node) {
        return notBuilt("`[ … ]` after a value", node.span());
    }

    @Override
    public Optional<Typed> apply(Expr.Apply node) {
        if (grants.isGrant(node)) {
            return grants.resolve(node);
        }
        return notBuilt("calling `" + node.function().span().text() + "`", node.span());
    }

    @Override
    public Optional<Typed> range(Expr.Range node) {
        return notBuilt("a range as a value", node.span());
    }

    @Override
    public Optional<Typed> binary(Expr.Binary node) {
        return switch (node.operator()) {
            case AND, OR -> logical(node);
            case COALESCE -> coalesce(node);
            case IN -> in(node);
            case UNDER -> notBuilt("`under`", node.span());
            case EQ -> compare(node, Value.Op.EQ);
            case NE -> compare(node, Value.Op.NE);
            case LT -> compare(node, Value.Op.LT);
            case LE -> compare(node, Value.Op.LE);
            case GT -> compare(node, Value.Op.GT);
            case GE -> compare(node, Value.Op.GE);
        };
    }

    private Optional<Typed> logical(Expr.Binary node) {
        Value left = condition(node.left());
        Value right = condition(node.right());
        if (left == null || right == null) {
            return Optional.empty();
        }
        Value value = node.operator() == Expr.Operator.AND
                ? new Value.And(left, right, node.span())
                : new Value.Or(left, right, node.span());
        return Optional.of(new Typed(value, Typed.Type.BOOL, false));
    }

    private Optional<Typed> coalesce(Expr.Binary node) {
        Typed left = type(node.left());
        Typed right = type(node.right());
        if (left == null || right == null) {
            return Optional.empty();
        }
        if (!left.optional() && left.type() != Typed.Type.UNKNOWN) {
            findings.add(Diagnostic.warning(
                    "GW2035",
                    "`" + node.left().span().text() + "` is never absent",
                    node.right().span(),
                    "never used"));
        }
        if (!left.type().fits(right.type())) {
            mixed(node, left, right);
            return Optional.empty();
        }
        Typed.Type type = left.type() == Typed.Type.ANY ? right.type() : left.type();
        boolean any = left.type() == Typed.Type.ANY || right.type() == Typed.Type.ANY;
        return Optional.of(new Typed(
                new Value.Coalesce(left.value(), right.value(), node.span()),
                any ? Typed.Type.ANY : type,
                left.optional() && right.optional()));
    }

    private Optional<Typed> in(Expr.Binary node) {
        Typed item = type(node.left());
        Typed list = type(node.right());
        if (item == null || list == null) {
            return Optional.empty();
        }
        if (!(list.value() instanceof Value.ListValue values)) {
            if (list.type() == Typed.Type.UNKNOWN) {
                return Optional.of(list);
            }
            return list.type() == Typed.Type.ANY
                    ? notBuilt("`in` a claim", node.right().span())
                    : wrong(
                            node.right(),
                            "`in` needs a list, found " + list.type().phrase());
        }
        for (Expr each : ((Expr.ListText) node.right()).items()) {
            Typed typed = type(each);
            if (typed != null && !typed.type().fits(item.type())) {
                mixed(node, item, typed);
                return Optional.empty();
            }
        }
        return Optional.of(new Typed(new Value.In(item.value(), values, node.span()), Typed.Type.BOOL, false));
    }

    private Optional<Typed> wrong(Expr expr, String message) {
        findings.error("GW2030", message, expr.span(), "not of that kind");
        return Optional.empty();
    }

    private Optional<Typed> compare(Expr.Binary node, Value.Op op) {
        Typed left = type(node.left());
        Typed right = type(node.right());
        if (left == null || right == null) {
            return Optional.empty();
        }
        boolean equality = op == Value.Op.EQ || op == Value.Op.NE;
        boolean withNull = left.type() == Typed.Type.NULL || right.type() == Typed.Type.NULL;
        if (withNull ? !equality : !left.type().fits(right.type())) {
            mixed(node, left, right);
            return Optional.empty();
        }
        if (left.type() == Typed.Type.LIST || left.type() == Typed.Type.OBJECT) {
            return notBuilt("comparing " + left.type().phrase(), node.span());
        }
        if (!equality && (!left.type().fits(Typed.Type.NUMBER) || !right.type().fits(Typed.Type.NUMBER))) {
            return wrong(
                    node,
                    "`" + op.text() + "` compares numbers, found " + left.type().phrase());
        }
        if (op == Value.Op.NE && !withNull && (left.optional() || right.optional())) {
            absent((left.optional() ? node.left() : node.right()).span());
            return Optional.empty();
        }
        return Optional.of(
                new Typed(new Value.Compare(op, left.value(), right.value(), node.span()), Typed.Type.BOOL, false));
    }

    private void mixed(Expr.Binary node, Typed left, Typed right) {
        findings.error(
                "GW2030",
                "`" + node.operator().text() + "` needs two of a kind, found "
                        + left.type().phrase() + " and " + right.type().phrase(),
                node.span(),
                "never the same");
    }

    @Override
    public Optional<Typed> not(Expr.Not node) {
        Value operand = condition(node.operand());
        return Optional.ofNullable(operand)
                .map(value -> new Typed(new Value.Not(value, node.span()), Typed.Type.BOOL, false));
    }
}
