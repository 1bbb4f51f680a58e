package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Term.Binds;
import io.gatewright.compiler.generate.code.Term.Kind;
import io.gatewright.compiler.model.Value;

/** Comparisons of two values, as Java would be written by hand where the types allow it. */
final class Comparisons {
    private Comparisons() {}

    static Term of(Value.Op op, Term left, Term right) {
        return switch (op) {
            case EQ -> equal(left, right);
            case NE -> unequal(left, right);
            case LT -> ordered("<", "isLess", left, right);
            case LE -> ordered("<=", "isAtMost", left, right);
            case GT -> ordered("<", "isLess", right, left);
            case GE -> ordered("<=", "isAtMost", right, left);
        };
    }

    private static Term equal(Term left, Term right) {
        if (isNull(right)) {
            return absent(left);
        }
        if (isNull(left)) {
            return absent(right);
        }
        if (isPresent(Kind.TEXT, left) && right.kind() == Kind.TEXT && left.binds() == Binds.ATOM) {
            return Term.present(Kind.BOOL, "$L.equals($L)", left.code(), right.nullable());
        }
        if (isPresent(Kind.TEXT, right) && left.kind() == Kind.TEXT && right.binds() == Binds.ATOM) {
            return Term.present(Kind.BOOL, "$L.equals($L)", right.code(), left.nullable());
        }
        if ((isPresent(Kind.INTEGER, left) && isPresent(Kind.INTEGER, right))
                || (isPresent(Kind.BOOL, left) && isPresent(Kind.BOOL, right))) {
            return Term.compound(
                    Kind.BOOL, Binds.COMPARISON, "$L == $L", left.operand(Binds.ATOM), right.operand(Binds.ATOM));
        }
        return Term.present(Kind.BOOL, "$T.areEqual($L, $L)", RuntimeNames.VALUES, left.nullable(), right.nullable());
    }

    private static Term unequal(Term left, Term right) {
        Term optional = isNull(right) ? left : right;
        return (isNull(left) || isNull(right)) && optional.isOptional() && !isNull(optional)
                ? Term.compound(Kind.BOOL, Binds.COMPARISON, "$L != null", optional.nullable())
                : Term.present(Kind.BOOL, "!$L", equal(left, right).operand(Binds.ATOM));
    }

    private static Term ordered(String operator, String function, Term less, Term more) {
        if (isPresent(Kind.INTEGER, less) && isPresent(Kind.INTEGER, more)) {
            return Term.compound(
                    Kind.BOOL,
                    Binds.COMPARISON,
                    "$L $L $L",
                    less.operand(Binds.ATOM),
                    operator,
                    more.operand(Binds.ATOM));
        }
        return Term.present(
                Kind.BOOL, "$T.$L($L, $L)", RuntimeNames.VALUES, function, less.nullable(), more.nullable());
    }

    private static Term absent(Term value) {
        if (isNull(value)) {
            return Term.present(Kind.BOOL, "true");
        }
        return value.isOptional()
                ? Term.compound(Kind.BOOL, Binds.COMPARISON, "$L == null", value.nullable())
                : Term.present(Kind.BOOL, "false");
    }

    private static boolean isPresent(Kind kind, Term term) {
        return term.kind() == kind && !term.isOptional();
    }

    private static boolean isNull(Term term) {
        return term.code().equals(CodeBlock.of("null"));
    }
}
