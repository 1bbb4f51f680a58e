package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;

/**
 * A Java expression for a value.
 *
 * @param code what yields the value; where {@code guard} is said, only to be evaluated once that holds
 * @param kind its static type
 * @param guard a condition under which the value is present; empty code for a value that always is
 * @param compound whether it must stand in parentheses as an operand
 */
record Term(CodeBlock code, Kind kind, CodeBlock guard, boolean compound) {
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
        return new Term(CodeBlock.of(format, arguments), kind, CodeBlock.of(""), false);
    }

    static Term compound(Kind kind, String format, Object... arguments) {
        return new Term(CodeBlock.of(format, arguments), kind, CodeBlock.of(""), true);
    }

    static Term optional(Kind kind, CodeBlock guard, CodeBlock code) {
        return new Term(code, kind, guard, false);
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

    /** The same with parentheses where an operand needs them. */
    CodeBlock operand() {
        return compound ? CodeBlock.of("($L)", nullable()) : nullable();
    }
}
