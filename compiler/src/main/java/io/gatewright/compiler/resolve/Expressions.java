package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Types expressions of one scope. Null, or empty, where it was reported. */
final class Expressions implements Expr.Cases<Optional<Typed>> {
    private final Declared declared;
    private final Findings findings;
    private final Scope scope;
    private final Absence absence;
    private final Access access;

    Expressions(Declared declared, Findings findings, Scope scope) {
        this.declared = declared;
        this.findings = findings;
        this.scope = scope;
        this.absence = new Absence(findings);
        this.access = new Access(findings);
    }

    /** The same for another use. */
    Expressions in(Use use) {
        return new Expressions(declared, findings, scope.in(use));
    }

    Locals locals() {
        return scope.locals();
    }

    Use use() {
        return scope.use();
    }

    Expressions with(Locals locals) {
        return new Expressions(declared, findings, scope.with(locals));
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
        if (typed.kind() == Plain.BOOL || typed.kind() == Open.TOLD) {
            return absence.present(typed, expr.span());
        }
        Diagnostic error = Diagnostic.error(
                "GW2030",
                "a condition is a yes or no, found " + typed.kind().phrase(),
                expr.span(),
                "neither true nor false");
        String text = expr.span().text();
        if (typed.kind().isOpen()) {
            findings.add(error.help("compare it: `" + text + " == true`"));
        } else if (typed.kind() == Plain.ADDRESS) {
            findings.add(error.help("compare it: `" + text + " in [\"10.0.0.0/8\"]`"));
        } else {
            findings.add(typed.kind().isText() ? error.help("compare it: `" + text + " == \"…\"`") : error);
        }
        return null;
    }

    /** A text or number that is always there: what a header, a key or a list of values holds. */
    @Nullable
    Value scalar(Expr expr, String what) {
        Typed typed = anyScalar(expr, what);
        return typed == null ? null : absence.present(typed, expr.span());
    }

    /** What allowances or responses are told apart by; where it is absent, the address may stand for it. */
    @Nullable
    Value key(Expr expr) {
        Typed typed = anyScalar(expr, "a key");
        return typed == null ? null : absence.present(typed, expr.span(), "client.ip");
    }

    /** A text or number that may be absent. */
    @Nullable
    Value optionalScalar(Expr expr, String what) {
        Typed typed = anyScalar(expr, what);
        return typed == null ? null : typed.value();
    }

    private @Nullable Typed anyScalar(Expr expr, String what) {
        Typed typed = type(expr);
        if (typed != null && !typed.kind().isScalar()) {
            findings.error(
                    "GW2030",
                    what + " is a text or a number, found " + typed.kind().phrase(),
                    expr.span(),
                    "not one value");
            return null;
        }
        return typed;
    }

    /** Anything that JSON can hold; what is absent becomes null. */
    @Nullable
    Value json(Expr expr) {
        Typed typed = type(expr);
        return typed == null ? null : typed.value();
    }

    private Optional<Typed> notAValue(Expr node) {
        findings.error("GW2030", Phrases.of(node) + " is not a value", node.span(), "only settings take it");
        return Optional.empty();
    }

    private static Optional<Typed> present(Value value, Kind kind) {
        return Optional.of(Typed.present(value, kind));
    }

    @Override
    public Optional<Typed> stringLiteral(Expr.StringLiteral node) {
        new Lookalikes(findings).check(node);
        return present(new Value.Text(node.text().value(), node.span()), Plain.TEXT);
    }

    @Override
    public Optional<Typed> intText(Expr.IntText node) {
        return present(new Value.Decimal(BigDecimal.valueOf(node.value()), node.span()), Plain.WHOLE);
    }

    @Override
    public Optional<Typed> decimalText(Expr.DecimalText node) {
        return present(new Value.Decimal(node.value(), node.span()), Plain.NUMBER);
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
        return present(new Value.Bool(node.value(), node.span()), Plain.BOOL);
    }

    @Override
    public Optional<Typed> nullText(Expr.NullText node) {
        return Optional.of(new Typed(new Value.Null(node.span()), Plain.NULL, true));
    }

    @Override
    public Optional<Typed> pathText(Expr.PathText node) {
        return notAValue(node);
    }

    @Override
    public Optional<Typed> ref(Expr.Ref node) {
        return root(node, List.of(), node.span());
    }

    /** A name and, where it is one of the roots, what follows it. */
    private Optional<Typed> root(Expr.Ref ref, List<Name> members, Span span) {
        return Optional.ofNullable(new Roots(declared, findings, scope).resolve(ref.name(), members, span));
    }

    @Override
    public Optional<Typed> listText(Expr.ListText node) {
        List<Value> items = new ArrayList<>();
        Slot item = new Slot(Plain.NULL, false);
        for (Expr each : node.items()) {
            Typed typed = type(each);
            if (typed == null) {
                return Optional.empty();
            }
            item = items.isEmpty() ? typed.slot() : item.or(typed.slot());
            items.add(typed.value());
        }
        return present(new Value.ListValue(items, node.span()), new ListOf(item));
    }

    @Override
    public Optional<Typed> objectText(Expr.ObjectText node) {
        List<Value.Member> members = new ArrayList<>();
        Map<String, Slot> parts = new TreeMap<>();
        Distinctly keys = new Distinctly(findings);
        boolean good = true;
        for (Entry entry : node.entries()) {
            good &= keys.add(entry.key());
            Typed value = type(entry.value().orElse(new Expr.Ref(entry.key())));
            if (value == null) {
                good = false;
            } else {
                parts.put(entry.key().text(), value.slot());
                members.add(new Value.Member(entry.key().text(), value.value()));
            }
        }
        return good ? present(new Value.ObjectValue(members, node.span()), Members.written(parts)) : Optional.empty();
    }

    @Override
    public Optional<Typed> eachText(Expr.EachText node) {
        Typed over = new Loops(declared, findings).over(this, node.over());
        boolean free = new Loops(declared, findings).isFree(node.variable(), scope.locals());
        if (over == null || !free) {
            return Optional.empty();
        }
        Locals inner = scope.locals().with(node.variable().text(), Loops.variable(node.variable(), over));
        Optional<Typed> body = with(inner).objectText(node.body());
        if (body.isEmpty() || !(body.get().value() instanceof Value.ObjectValue object)) {
            return Optional.empty();
        }
        return present(
                new JsonValue.Each(node.variable().text(), over.value(), object, node.span()),
                ListOf.of(body.get().kind()));
    }

    @Override
    public Optional<Typed> member(Expr.Member node) {
        List<Name> members = new ArrayList<>();
        Expr at = node;
        while (at instanceof Expr.Member member) {
            members.add(member.name());
            at = member.of();
        }
        if (at instanceof Expr.Ref root && !isStepwise(root.name())) {
            Collections.reverse(members);
            return root(root, members, node.span());
        }
        Typed of = type(node.of());
        return of == null
                ? Optional.empty()
                : access.member(of, node.of().span(), node.name(), node.safe(), node.span());
    }

    /** A name in a path: a value, or as in a target what the route's own path captured. */
    Expr captureOr(Name name) {
        Expr.Ref ref = new Expr.Ref(name);
        boolean captured = scope.path() != null
                && scope.locals().find(name, scope.use()).isEmpty()
                && scope.path().segments().stream()
                        .anyMatch(segment -> segment instanceof PathModel.Capture capture
                                && capture.name().equals(name.text()));
        return captured ? new Expr.Member(new Expr.Ref(new Name("path", name.span())), name, false, name.span()) : ref;
    }

    /** Whether what follows the name is read from its value part by part. */
    boolean isStepwise(Name name) {
        return name.text().equals("body")
                || scope.locals().find(name, scope.use()).isPresent();
    }

    @Override
    public Optional<Typed> every(Expr.Every node) {
        Typed of = type(node.of());
        return of == null ? Optional.empty() : access.every(of, node.of().span(), node.safe(), node.span());
    }

    @Override
    public Optional<Typed> pick(Expr.Pick node) {
        Typed of = type(node.of());
        return of == null ? Optional.empty() : new Picks(findings, access).of(of, node);
    }

    @Override
    public Optional<Typed> index(Expr.Index node) {
        Typed of = type(node.of());
        Typed index = type(node.index());
        return of == null || index == null ? Optional.empty() : access.index(of, index, node);
    }

    @Override
    public Optional<Typed> apply(Expr.Apply node) {
        GrantCalls grants = new GrantCalls(declared, findings, scope);
        return grants.isGrant(node) ? grants.resolve(node) : new Calls(declared, findings, this).of(node);
    }

    @Override
    public Optional<Typed> range(Expr.Range node) {
        findings.add(Diagnostic.error("GW2030", "a range is not a value", node.span(), "only `in` takes it")
                .help("`… in " + node.span().text() + "`"));
        return Optional.empty();
    }

    @Override
    public Optional<Typed> binary(Expr.Binary node) {
        return new Operators(declared, findings, this).of(node);
    }

    @Override
    public Optional<Typed> not(Expr.Not node) {
        Value operand = condition(node.operand());
        return operand == null ? Optional.empty() : present(new Value.Not(operand, node.span()), Plain.BOOL);
    }
}
