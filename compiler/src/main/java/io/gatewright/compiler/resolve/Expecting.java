package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Probe;
import io.gatewright.compiler.model.TestStep;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One {@code expect} of a test: comparisons joined by {@code and}. */
final class Expecting {
    private final Declared declared;
    private final Findings findings;
    private final Constants constants;

    Expecting(Declared declared, Findings findings, Constants constants) {
        this.declared = declared;
        this.findings = findings;
        this.constants = constants;
    }

    List<TestStep> resolve(Expr condition) {
        if (!(condition instanceof Expr.Binary binary)) {
            if (condition instanceof Expr.Not) {
                findings.notBuilt("`not` in `expect`", condition.span());
            } else {
                findings.add(Diagnostic.error(
                                "GW2030", "`expect` needs a comparison", condition.span(), "compared with what?")
                        .help("`" + condition.span().text() + " == …`"));
            }
            return List.of();
        }
        return switch (binary.operator()) {
            case AND -> {
                List<TestStep> both = new ArrayList<>(resolve(binary.left()));
                both.addAll(resolve(binary.right()));
                yield both;
            }
            case OR, COALESCE, UNDER -> {
                findings.notBuilt("`" + binary.operator().text() + "` in `expect`", binary.span());
                yield List.of();
            }
            case EQ -> compare(binary, TestStep.Comparison.EQ);
            case NE -> compare(binary, TestStep.Comparison.NE);
            case LT -> compare(binary, TestStep.Comparison.LT);
            case LE -> compare(binary, TestStep.Comparison.LE);
            case GT -> compare(binary, TestStep.Comparison.GT);
            case GE -> compare(binary, TestStep.Comparison.GE);
            case IN -> compare(binary, TestStep.Comparison.IN);
        };
    }

    private List<TestStep> compare(Expr.Binary node, TestStep.Comparison comparison) {
        Probe left = probe(node.left());
        Probe right = probe(node.right());
        if (left == null || right == null) {
            return List.of();
        }
        if (left instanceof Probe.Constant && right instanceof Probe.Constant) {
            findings.error("GW2030", "this compares two constants", node.span(), "says nothing about the answer");
            return List.of();
        }
        boolean list = right instanceof Probe.Constant constant && constant.value() instanceof Value.ListValue;
        if (comparison == TestStep.Comparison.IN && !list) {
            findings.error(
                    "GW2030", "`in` needs a list of constants", node.right().span(), "not a list");
            return List.of();
        }
        return List.of(new TestStep.Expect(left, comparison, right, node.span()));
    }

    private @Nullable Probe probe(Expr expr) {
        List<Probe.Step> steps = new ArrayList<>();
        Expr at = expr;
        while (at instanceof Expr.Member || at instanceof Expr.Index) {
            if (at instanceof Expr.Member member) {
                steps.add(new Probe.Field(member.name().text()));
                at = member.of();
            } else if (at instanceof Expr.Index index) {
                Probe.Step step = item(index);
                if (step == null) {
                    return null;
                }
                steps.add(step);
                at = index.of();
            }
        }
        Collections.reverse(steps);
        if (at instanceof Expr.Ref ref) {
            Probe probe = root(ref.name(), steps, expr);
            if (probe != null || List.of("status", "header").contains(ref.name().text())) {
                return probe;
            }
        } else if (at instanceof Expr.Apply call && steps.isEmpty()) {
            return call(call);
        }
        if (!steps.isEmpty()) {
            findings.error(
                    "GW2003",
                    "`" + expr.span().text() + "` is not part of an answer",
                    expr.span(),
                    "`status`, `header.…`, `body.…` or `calls(…)`");
            return null;
        }
        Value value = constants.value(expr);
        return value == null ? null : new Probe.Constant(value);
    }

    private @Nullable Probe root(Name root, List<Probe.Step> steps, Expr whole) {
        return switch (root.text()) {
            case "status" -> {
                if (steps.isEmpty()) {
                    yield new Probe.Status(whole.span());
                }
                findings.error("GW2032", "`status` has no parts", whole.span(), "it is one number");
                yield null;
            }
            case "header" -> {
                if (steps.size() == 1 && steps.get(0) instanceof Probe.Field field) {
                    yield new Probe.Header(field.name().toLowerCase(Locale.ROOT), whole.span());
                }
                findings.error(
                        "GW2032", "`" + whole.span().text() + "` is not one header", whole.span(), "`header.NAME`");
                yield null;
            }
            case "body" -> new Probe.Body(steps, whole.span());
            default -> null;
        };
    }

    private Probe.@Nullable Step item(Expr.Index index) {
        if (index.index() instanceof Expr.IntText number && number.value() >= 0 && number.value() <= 1_000_000) {
            return new Probe.Item((int) number.value());
        }
        if (index.index() instanceof Expr.StringLiteral text) {
            return new Probe.Field(text.text().value());
        }
        findings.error("GW2030", "an item is counted from 0", index.index().span(), "a whole number or a text");
        return null;
    }

    private @Nullable Probe call(Expr.Apply call) {
        String function = call.function().span().text();
        if (function.equals("share") || function.equals("state")) {
            findings.notBuilt("`" + function + "(…)`", call.span());
            return null;
        }
        if (!function.equals("calls")) {
            findings.error(
                    "GW2003",
                    "there is no `" + function + "(…)` in tests",
                    call.function().span(),
                    "`calls(UPSTREAM)` is the only one");
            return null;
        }
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Expr.Ref upstream)) {
            findings.error("GW2010", "`calls` needs the name of an upstream", call.span(), "whose calls?");
            return null;
        }
        if (!declared.upstreams.containsKey(upstream.name().text())) {
            declared.unknown(upstream.name(), declared.upstreams.keySet(), "upstream");
            return null;
        }
        return new Probe.Calls(upstream.name().text(), call.span());
    }
}
