package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;

/**
 * A Java expression for a value.
 *
 * @param code what yields the value; where {@code guard} is said, only to be evaluated once that holds
 * @param kind its static type
 * @param guard a condition under which the value is present; empty code for a value that always is
 * @param binds how tightly its outermost operator binds
 */
record Term(CodeBlock code, Kind kind, CodeBlock guard, Binds binds) {
    /** From the tightest to the loosest. */
    enum Binds {
        ATOM,
        COMPARISON,
        AND,
        OR,
        CHOICE
    }

    /** The static types of expressions. */
    enum Kind {
        TEXT("String"),
        INTEGER("long"),
        DECIMAL("BigDecimal"),
        BOOL("boolean"),
        /** A claim: text, number, yes or no, or a list of these. */
        ANY("Object");

        private final String java;

        Kind(String java) {
            this.java = java;
        }

        String java() {
            return java;
        }
    }

    static Term present(Kind kind, String format, Object... arguments) {
        return new Term(CodeBlock.of(format, arguments), kind, CodeBlock.of(""), Binds.ATOM);
    }

    static Term compound(Kind kind, Binds binds, String format, Object... arguments) {
        return new Term(CodeBlock.of(format, arguments), kind, CodeBlock.of(""), binds);
    }

    static Term optional(Kind kind, CodeBlock guard, CodeBlock code) {
        return new Term(code, kind, guard, Binds.ATOM);
    }

    boolean isOptional() {
        return !guard.isEmpty();
    }

    /** An expression that can be evaluated in any case: null where the value is absent. */
    CodeBlock nullable() {
        return isOptional() && !guard.toString().equals(code + " != null")
                ? CodeBlock.of("($L ? $L : null)", guard, code)
                : code;
    }

    /** The same with parentheses, unless it binds as tightly as {@code loosest} or more. */
    CodeBlock operand(Binds loosest) {
        return binds.compareTo(loosest) > 0 ? CodeBlock.of("($L)", nullable()) : nullable();
    }
}
