package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.TypeModel;
import io.gatewright.compiler.model.ValueSet;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one {@code when}: comparisons joined by {@code and}. */
final class ConditionReader {
    private final Findings findings;
    private final Types types;
    private final ConditionVariables variables;

    ConditionReader(Declared declared, Types types, Findings findings) {
        this.findings = findings;
        this.types = types;
        this.variables = new ConditionVariables(declared, findings);
    }

    /** Adds to {@code found} what was good; the rest is reported. */
    void read(Expr when, List<ConditionFolding.Found> found) {
        if (when instanceof Expr.Binary node) {
            switch (node.operator()) {
                case AND -> {
                    read(node.left(), found);
                    read(node.right(), found);
                }
                case EQ, NE, IN -> compare(node, found);
                case OR -> or(node);
                case LT, LE, GT, GE, UNDER, COALESCE ->
                    wrong(
                            "`" + node.operator().text() + "` cannot choose a route",
                            node.span(),
                            "`==`, `in`, `== null` and `!= null` can",
                            "");
            }
        } else if (when instanceof Expr.Not not) {
            wrong("`not` cannot choose a route", not.span(), "say what it is", instead(not.operand()));
        } else {
            alone(when);
        }
    }

    private void or(Expr.Binary node) {
        String help = "two routes, one for each";
        if (node.left() instanceof Expr.Binary left
                && node.right() instanceof Expr.Binary right
                && left.operator() == Expr.Operator.EQ
                && right.operator() == Expr.Operator.EQ
                && left.left().span().text().equals(right.left().span().text())) {
            help = "`" + left.left().span().text() + " in ["
                    + left.right().span().text() + ", " + right.right().span().text() + "]`";
        }
        wrong("`or` cannot choose a route", node.span(), "conditions are joined by `and`", help);
    }

    /** What can be written in place of {@code not operand}. */
    private static String instead(Expr operand) {
        if (operand instanceof Expr.Binary node && node.right() instanceof Expr.NullText) {
            String turned = node.operator() == Expr.Operator.EQ ? "!=" : "==";
            return "`" + node.left().span().text() + " " + turned + " null`";
        }
        if (operand instanceof Expr.Member member) {
            return "`" + member.span().text() + " == null`";
        }
        return "a route without this condition takes what is left";
    }

    private void alone(Expr when) {
        if (!(when instanceof Expr.Member) && !(when instanceof Expr.Ref)) {
            wrong(
                    Phrases.of(when) + " is not a condition",
                    when.span(),
                    "compare a part of the request",
                    "`header.x == \"…\"`");
            return;
        }
        ConditionVariable variable = variables.read(when);
        if (variable != null) {
            String name = when.span().text();
            boolean scheme = variable.equals(ConditionVariable.SCHEME);
            wrong(
                    "`" + name + "` alone is not a condition",
                    when.span(),
                    "which value?",
                    scheme ? "`" + name + " == \"https\"`" : "`" + name + " != null` where it only has to be there");
        }
    }

    private void compare(Expr.Binary node, List<ConditionFolding.Found> found) {
        boolean turned = node.operator() != Expr.Operator.IN
                && (node.left() instanceof Expr.StringLiteral || node.left() instanceof Expr.NullText);
        Expr part = turned ? node.right() : node.left();
        Expr other = turned ? node.left() : node.right();
        ConditionVariable variable = variables.read(part);
        if (variable == null) {
            return;
        }
        ValueSet values =
                node.operator() == Expr.Operator.IN ? in(variable, part, other) : equal(variable, part, other, node);
        if (values != null) {
            found.add(new ConditionFolding.Found(variable, values, node.span()));
        }
    }

    private @Nullable ValueSet equal(ConditionVariable variable, Expr part, Expr other, Expr.Binary node) {
        boolean not = node.operator() == Expr.Operator.NE;
        if (other instanceof Expr.NullText) {
            if (variable.equals(ConditionVariable.SCHEME)) {
                wrong("`request.scheme` is never absent", node.span(), not ? "always holds" : "never holds", "");
                return null;
            }
            return not ? ValueSet.PRESENT : ValueSet.ABSENT;
        }
        if (not) {
            wrong(
                    "`!=` cannot choose a route",
                    node.span(),
                    "say what it is",
                    "a route without this condition takes what is left");
            return null;
        }
        if (other instanceof Expr.StringLiteral literal) {
            boolean good = ConditionValues.check(variable, literal, findings);
            return good
                    ? new ValueSet.OneOf(new TreeSet<>(List.of(literal.text().value())))
                    : null;
        }
        if (other instanceof Expr.ListText list) {
            notText(part, list, "`" + part.span().text() + " in " + list.span().text() + "`");
        } else if (other instanceof Expr.Ref ref && types.isDeclared(ref.name())) {
            notText(part, other, "`" + part.span().text() + " in " + ref.name().text() + "`");
        } else if (other instanceof Expr.Ref ref && variables.isParam(ref.name())) {
            wrong(
                    "a param cannot choose a route",
                    other.span(),
                    "the routes are the same in every environment",
                    "`" + part.span().text() + " == \"…\"`");
        } else {
            notText(part, other, instead(part, other));
        }
        return null;
    }

    private static String instead(Expr part, Expr other) {
        boolean literal = other instanceof Expr.IntText
                || other instanceof Expr.DecimalText
                || other instanceof Expr.BoolText
                || other instanceof Expr.Ref;
        return literal ? "`\"" + other.span().text() + "\"`" : "`" + part.span().text() + " == \"…\"`";
    }

    private @Nullable ValueSet in(ConditionVariable variable, Expr part, Expr other) {
        if (other instanceof Expr.Ref ref) {
            TypeModel type = types.ofCondition(ref.name());
            if (type == null) {
                return null;
            }
            SortedSet<String> texts = type.texts().orElseThrow();
            return ConditionValues.check(variable, texts, ref.span(), type.span(), findings)
                    ? new ValueSet.OneOf(texts)
                    : null;
        }
        if (!(other instanceof Expr.ListText list)) {
            String text = other instanceof Expr.StringLiteral ? other.span().text() : "\"…\"";
            findings.add(Diagnostic.error(
                            "GW2030",
                            "`in` needs a list or a type, found " + Phrases.of(other),
                            other.span(),
                            "not of that kind")
                    .help("`[" + text + "]`"));
            return null;
        }
        if (list.items().isEmpty()) {
            wrong("nothing is in an empty list", list.span(), "never holds", "");
            return null;
        }
        Distinct texts = new Distinct(findings);
        int before = findings.errors();
        for (Expr item : list.items()) {
            if (!(item instanceof Expr.StringLiteral literal)) {
                notText(
                        part,
                        item,
                        "`\""
                                + (item instanceof Expr.ListText
                                        ? "…"
                                        : item.span().text()) + "\"`");
            } else if (ConditionValues.check(variable, literal, findings)) {
                texts.add(literal.text().value(), literal.span());
            }
        }
        return findings.errors() > before ? null : new ValueSet.OneOf(texts.texts());
    }

    private void notText(Expr part, Expr other, String help) {
        findings.add(Diagnostic.error(
                        "GW2030",
                        "`" + part.span().text() + "` is compared with texts that are written out, found "
                                + Phrases.of(other),
                        other.span(),
                        "not a text")
                .help(help));
    }

    private void wrong(String message, Span span, String label, String help) {
        Diagnostic error = Diagnostic.error("GW2042", message, span, label);
        findings.add(help.isEmpty() ? error : error.help(help));
    }
}
