package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.ParamType;
import io.gatewright.dsl.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** The text form of a literal that is of a param's type. */
final class LiteralText {
    private LiteralText() {}

    /** Null where the literal is of another type. */
    static @Nullable String of(ParamType type, Expr value) {
        return switch (type) {
            case TEXT, URL ->
                value instanceof Expr.StringLiteral literal ? literal.text().value() : null;
            case INT -> value instanceof Expr.IntText number ? Long.toString(number.value()) : null;
            case DECIMAL ->
                value instanceof Expr.DecimalText number
                        ? number.value().toPlainString()
                        : value instanceof Expr.IntText whole ? Long.toString(whole.value()) : null;
            case BOOL -> value instanceof Expr.BoolText bool ? Boolean.toString(bool.value()) : null;
            case DURATION ->
                value instanceof Expr.DurationText duration ? duration.span().text() : null;
            case SIZE -> value instanceof Expr.SizeText size ? size.span().text() : null;
        };
    }
}
