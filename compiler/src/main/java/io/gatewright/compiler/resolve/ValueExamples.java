package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a value of the type that a setting takes is written, made of the one that was found where that can be. */
final class ValueExamples {
    /** What stands in quotes elsewhere: {@code "2s"}. */
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(?:ms|s|m|h|d|B|KiB|MiB|GiB|%|/s|/min|/h|/day)?");

    private static final Pattern CLAIM =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,40}(?:\\.[A-Za-z_][A-Za-z0-9_-]{0,40}){0,4}");

    /** How many of a list are written out. */
    private static final int MOST = 4;

    private ValueExamples() {}

    /** Empty where there is none. */
    static String of(Statement.Setting setting, Expr value, ValueType type) {
        if (value instanceof Expr.StringLiteral literal) {
            return ofText(literal.text().value(), type);
        }
        if (value instanceof Expr.IntText && isCounted(type)) {
            String digits = value.span().text();
            return type.example().replaceAll("\\d+(?=[A-Za-z/])", Matcher.quoteReplacement(digits));
        }
        if (value instanceof Expr.PercentText && type == ValueType.INT) {
            return "`" + value.span().text().replace("%", "") + "`";
        }
        if (value instanceof Expr.ListText list && setting.name().text().equals("target")) {
            return oneEach(list.items(), type);
        }
        return type.example();
    }

    private static String ofText(String text, ValueType type) {
        if (AMOUNT.matcher(text).matches() && isAmount(type)) {
            return "`" + text + "`, without quotes";
        }
        return type == ValueType.CLAIM && CLAIM.matcher(text).matches()
                ? "`" + (text.startsWith("claims.") ? "" : "claims.") + text + "`"
                : type.example();
    }

    /** An upstream has a {@code target} for each place. */
    private static String oneEach(List<Expr> items, ValueType type) {
        boolean shown = !items.isEmpty()
                && items.size() <= MOST
                && items.stream().allMatch(Expr.StringLiteral.class::isInstance);
        return shown
                ? "one for each: "
                        + items.stream()
                                .map(item -> "`target " + item.span().text() + "`")
                                .collect(Collectors.joining(", "))
                : type.example();
    }

    private static boolean isCounted(ValueType type) {
        return type == ValueType.DURATION || type == ValueType.SIZE || type == ValueType.RATE;
    }

    private static boolean isAmount(ValueType type) {
        return !type.unit().equals("-") || type == ValueType.INT || type == ValueType.PORT;
    }
}
