package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.explain.text.Expressions;
import java.math.BigDecimal;

/**
 * Values that no condition at hand tells apart.
 *
 * @param value one of them; for {@link Kind#ABSENT} nothing
 */
record Region(Kind kind, String value) {
    static final Region ABSENT = new Region(Kind.ABSENT, "");
    static final Region TRUE = new Region(Kind.BOOL, "true");
    static final Region FALSE = new Region(Kind.BOOL, "false");

    /** Of what type. */
    enum Kind {
        ABSENT,
        TEXT,
        NUMBER,
        BOOL,
        /** Of a client, in digits. */
        ADDRESS
    }

    static Region text(String value) {
        return new Region(Kind.TEXT, value);
    }

    static Region number(BigDecimal value) {
        return new Region(Kind.NUMBER, value.stripTrailingZeros().toPlainString());
    }

    /** @param value in digits, as Java writes it */
    static Region address(String value) {
        return new Region(Kind.ADDRESS, value);
    }

    BigDecimal number() {
        return new BigDecimal(value);
    }

    /** {@code "admin"}, {@code 3}, {@code true}. */
    String shown() {
        return kind == Kind.TEXT ? Expressions.quoted(value) : value;
    }
}
