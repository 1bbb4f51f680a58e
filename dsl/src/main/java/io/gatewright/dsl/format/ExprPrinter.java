package io.gatewright.dsl.format;

import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints expressions, with parentheses exactly where the tree needs them. */
final class ExprPrinter implements Expr.Cases<ExprPrinter.Printed> {
    private static final ExprPrinter INSTANCE = new ExprPrinter();

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARE = 4;
    private static final int COALESCE = 5;
    private static final int RANGE = 6;
    /** A literal that reads differently when a dot follows. */
    private static final int BARE = 7;

    private static final int POSTFIX = 8;

    private ExprPrinter() {}

    /** @param level how tightly the text holds together; higher is tighter */
    record Printed(String text, int level) {}

    static String print(Expr expr) {
        return expr.match(INSTANCE).text();
    }

    private static String print(Expr expr, int atLeast) {
        Printed printed = expr.match(INSTANCE);
        return printed.level() >= atLeast ? printed.text() : "(" + printed.text() + ")";
    }

    private static List<String> printAll(List<Expr> exprs) {
        return exprs.stream().map(ExprPrinter::print).collect(Collectors.toList());
    }

    static String object(Expr.ObjectText node) {
        List<String> entries = new ArrayList<>();
        for (Entry entry : node.entries()) {
            entries.add(entry.value()
                    .map(value -> Texts.key(entry.key()) + ": " + print(value))
                    .orElse(entry.key().text()));
        }
        return Layout.object(entries);
    }

    private static Printed bare(String text) {
        return new Printed(text, BARE);
    }

    private static Printed tight(String text) {
        return new Printed(text, POSTFIX);
    }

    @Override
    public Printed stringLiteral(Expr.StringLiteral node) {
        return tight(Texts.string(node.text()));
    }

    @Override
    public Printed intText(Expr.IntText node) {
        return bare(Long.toString(node.value()));
    }

    @Override
    public Printed decimalText(Expr.DecimalText node) {
        return bare(node.value().toPlainString());
    }

    @Override
    public Printed durationText(Expr.DurationText node) {
        return bare(Units.duration(node.value()));
    }

    @Override
    public Printed sizeText(Expr.SizeText node) {
        return bare(Units.size(node.bytes()));
    }

    @Override
    public Printed rateText(Expr.RateText node) {
        return bare(Units.rate(node.count(), node.per()));
    }

    @Override
    public Printed percentText(Expr.PercentText node) {
        return bare(node.percent().toPlainString() + "%");
    }

    @Override
    public Printed dateText(Expr.DateText node) {
        return bare(node.value().toString());
    }

    @Override
    public Printed boolText(Expr.BoolText node) {
        return tight(Boolean.toString(node.value()));
    }

    @Override
    public Printed nullText(Expr.NullText node) {
        return tight("null");
    }

    /** A path goes on to the next blank or bracket, so nothing may follow it closely. */
    @Override
    public Printed pathText(Expr.PathText node) {
        return new Printed(Texts.path(node.path()), RANGE - 1);
    }

    @Override
    public Printed ref(Expr.Ref node) {
        return tight(node.name().text());
    }

    @Override
    public Printed listText(Expr.ListText node) {
        return tight(Layout.list(printAll(node.items())));
    }

    @Override
    public Printed objectText(Expr.ObjectText node) {
        return tight(object(node));
    }

    @Override
    public Printed eachText(Expr.EachText node) {
        return tight("each " + node.variable() + " in " + print(node.over()) + " " + object(node.body()));
    }

    @Override
    public Printed member(Expr.Member node) {
        return tight(print(node.of(), POSTFIX) + dot(node.safe()) + node.name());
    }

    @Override
    public Printed every(Expr.Every node) {
        return tight(print(node.of(), POSTFIX) + dot(node.safe()) + "*");
    }

    @Override
    public Printed pick(Expr.Pick node) {
        return tight(print(node.of(), POSTFIX) + dot(node.safe()) + object(node.object()));
    }

    private static String dot(boolean safe) {
        return safe ? "?." : ".";
    }

    @Override
    public Printed index(Expr.Index node) {
        return tight(print(node.of(), POSTFIX) + "[" + print(node.index()) + "]");
    }

    @Override
    public Printed apply(Expr.Apply node) {
        String arguments = String.join(", ", printAll(node.arguments()));
        return tight(print(node.function(), POSTFIX) + "(" + arguments + ")");
    }

    @Override
    public Printed range(Expr.Range node) {
        return new Printed(print(node.from(), RANGE) + ".." + print(node.to(), RANGE + 1), RANGE);
    }

    @Override
    public Printed binary(Expr.Binary node) {
        int level = level(node.operator());
        boolean rightwards = node.operator() == Expr.Operator.COALESCE;
        String left = print(node.left(), rightwards ? level + 1 : level);
        String right = print(node.right(), rightwards ? level : level + 1);
        return new Printed(left + " " + node.operator().text() + " " + right, level);
    }

    private static int level(Expr.Operator operator) {
        return switch (operator) {
            case OR -> OR;
            case AND -> AND;
            case EQ, NE, LT, LE, GT, GE, IN, UNDER -> COMPARE;
            case COALESCE -> COALESCE;
        };
    }

    @Override
    public Printed not(Expr.Not node) {
        return new Printed("not " + print(node.operand(), NOT), NOT);
    }
}
