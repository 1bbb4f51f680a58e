package io.gatewright.compiler.resolve;

import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;

/** Hides what is written out where a secret is taken: it may be one, whatever stands around it. */
final class HiddenLiterals {
    private final Findings findings;

    HiddenLiterals(Findings findings) {
        this.findings = findings;
    }

    /** Whether there was anything to hide. */
    boolean hide(Expr expr) {
        if (expr instanceof Expr.StringLiteral
                || expr instanceof Expr.IntText
                || expr instanceof Expr.DecimalText
                || expr instanceof Expr.PathText) {
            findings.hide(expr.span());
            return true;
        }
        boolean found = false;
        if (expr instanceof Expr.ListText list) {
            for (Expr item : list.items()) {
                found |= hide(item);
            }
        } else if (expr instanceof Expr.ObjectText object) {
            for (Entry entry : object.entries()) {
                found |= entry.value().map(this::hide).orElse(false);
            }
        } else if (expr instanceof Expr.Binary binary) {
            found = hide(binary.left());
            found |= hide(binary.right());
        } else if (expr instanceof Expr.Apply call) {
            for (Expr argument : call.arguments()) {
                found |= hide(argument);
            }
        }
        return found;
    }
}
