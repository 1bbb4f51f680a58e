package io.gatewright.compiler.resolve;

import io.gatewright.dsl.syntax.Expr;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A comparison with a number in quotes, or with a number where a text is asked for, as it was probably meant. */
final class Respelt {
    private static final Pattern NUMBER = Pattern.compile("\"(-?[0-9]{1,18}(?:\\.[0-9]{1,9})?)\"");

    private Respelt() {}

    /** @param number whether the left side is a number; else it is a text */
    static Optional<String> of(Expr.Binary node, boolean number) {
        boolean equality = node.operator() == Expr.Operator.EQ
                || node.operator() == Expr.Operator.NE
                || node.operator() == Expr.Operator.IN;
        return Optional.of(node.right())
                .filter(right -> equality && !(node.left() instanceof Expr.Apply))
                .flatMap(right -> side(right, number))
                .map(right ->
                        "`" + node.left().span().text() + " " + node.operator().text() + " " + right + "`");
    }

    private static Optional<String> side(Expr written, boolean number) {
        if (written instanceof Expr.ListText list) {
            List<Optional<String>> items =
                    list.items().stream().map(item -> side(item, number)).toList();
            return items.isEmpty() || items.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : Optional.of("["
                            + String.join(
                                    ", ", items.stream().map(Optional::get).toList()) + "]");
        }
        String text = written.span().text();
        boolean literal = written instanceof Expr.IntText || written instanceof Expr.DecimalText;
        if (!number) {
            return literal ? Optional.of("\"" + text + "\"") : Optional.empty();
        }
        return written instanceof Expr.StringLiteral && NUMBER.matcher(text).matches()
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }
}
