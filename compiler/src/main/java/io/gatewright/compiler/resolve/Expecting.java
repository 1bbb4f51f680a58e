package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Expectation;
import io.gatewright.compiler.model.Probe;
import io.gatewright.compiler.model.TestStep;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code expect} of a test. What is joined by {@code and} becomes several, so that the one that fails is named. */
final class Expecting {
    private final Findings findings;
    private final TestProbes probes;

    Expecting(Declared declared, Findings findings, Constants constants) {
        this.findings = findings;
        this.probes = new TestProbes(declared, findings, constants);
    }

    List<TestStep> resolve(Expr condition) {
        if (condition instanceof Expr.Binary binary && binary.operator() == Expr.Operator.AND) {
            List<TestStep> both = new ArrayList<>(resolve(binary.left()));
            both.addAll(resolve(binary.right()));
            return both;
        }
        Expectation expectation = expectation(condition);
        return expectation == null ? List.of() : List.of(new TestStep.Expect(expectation, condition.span()));
    }

    private @Nullable Expectation expectation(Expr condition) {
        if (condition instanceof Expr.Not not) {
            Expectation operand = expectation(not.operand());
            return operand == null ? null : new Expectation.Not(operand);
        }
        if (!(condition instanceof Expr.Binary binary)) {
            findings.add(Diagnostic.error(
                            "GW2030", "`expect` needs a comparison", condition.span(), "compared with what?")
                    .help(
                            condition instanceof Expr.IntText
                                    ? "`status == " + condition.span().text() + "`"
                                    : "`" + condition.span().text()
                                            + (condition.span().text().equals("status") ? " == 200`" : " == \"…\"`")));
            return null;
        }
        return switch (binary.operator()) {
            case AND, OR -> {
                Expectation left = expectation(binary.left());
                Expectation right = expectation(binary.right());
                if (left == null || right == null) {
                    yield null;
                }
                yield binary.operator() == Expr.Operator.AND
                        ? new Expectation.All(List.of(left, right))
                        : new Expectation.Any(List.of(left, right));
            }
            case COALESCE, UNDER -> {
                findings.error(
                        "GW2030",
                        "`" + binary.operator().text() + "` is no comparison of a test",
                        binary.span(),
                        "neither true nor false here");
                yield null;
            }
            case EQ -> compare(binary, TestStep.Comparison.EQ);
            case NE -> compare(binary, TestStep.Comparison.NE);
            case LT -> compare(binary, TestStep.Comparison.LT);
            case LE -> compare(binary, TestStep.Comparison.LE);
            case GT -> compare(binary, TestStep.Comparison.GT);
            case GE -> compare(binary, TestStep.Comparison.GE);
            case IN -> in(binary);
        };
    }

    private @Nullable Expectation in(Expr.Binary node) {
        if (node.right() instanceof Expr.Range range) {
            return between(node, range);
        }
        Probe left = probes.probe(node.left());
        Probe right = probes.probe(node.right());
        if (left == null || right == null) {
            return null;
        }
        if (!(right instanceof Probe.Constant constant) || !(constant.value() instanceof Value.ListValue list)) {
            findings.error(
                    "GW2030",
                    "`in` needs a list of constants, or a range",
                    node.right().span(),
                    "not a list");
            return null;
        }
        if (bothConstant(node, left, right)) {
            return null;
        }
        for (Value item : list.items()) {
            if (!TestTypes.fit(left, new Probe.Constant(item))) {
                mixed(node, left, new Probe.Constant(item));
                return null;
            }
        }
        return new Expectation.Compare(left, TestStep.Comparison.IN, right);
    }

    private @Nullable Expectation between(Expr.Binary node, Expr.Range range) {
        Probe probe = probes.probe(node.left());
        Probe from = probes.probe(range.from());
        Probe to = probes.probe(range.to());
        if (probe == null || from == null || to == null) {
            return null;
        }
        BigDecimal least = number(from);
        BigDecimal most = number(to);
        if (least == null || most == null || !TestTypes.fit(probe, from)) {
            findings.error(
                    "GW2030",
                    "this range does not fit " + TestTypes.phrase(probe),
                    range.span(),
                    least == null || most == null ? "from a number to a number" : "of another kind");
            return null;
        }
        if (least.compareTo(most) > 0) {
            findings.error("GW2013", "this range is empty", range.span(), "no value lies between");
            return null;
        }
        return new Expectation.Between(probe, least, most);
    }

    private static @Nullable BigDecimal number(Probe probe) {
        return probe instanceof Probe.Constant constant && constant.value() instanceof Value.Decimal number
                ? number.value()
                : null;
    }

    private @Nullable Expectation compare(Expr.Binary node, TestStep.Comparison comparison) {
        Probe left = probes.probe(node.left());
        Probe right = probes.probe(node.right());
        if (left == null || right == null || bothConstant(node, left, right)) {
            return null;
        }
        if (!TestTypes.fit(left, right)) {
            mixed(node, left, right);
            return null;
        }
        return new Expectation.Compare(left, comparison, right);
    }

    private boolean bothConstant(Expr.Binary node, Probe left, Probe right) {
        boolean both = left instanceof Probe.Constant && right instanceof Probe.Constant;
        if (both) {
            findings.error("GW2030", "this compares two constants", node.span(), "says nothing about the answer");
        }
        return both;
    }

    private void mixed(Expr.Binary node, Probe left, Probe right) {
        Diagnostic error = Diagnostic.error(
                "GW2030",
                "`" + node.operator().text() + "` needs two of a kind, found " + TestTypes.phrase(left) + " and "
                        + TestTypes.phrase(right),
                node.span(),
                "never the same");
        findings.add(Respelt.of(node, !TestTypes.phrase(left).equals("a text"))
                .map(error::help)
                .orElse(error));
    }
}
