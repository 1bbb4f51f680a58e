package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.auth.ClaimPath;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code claims.realm.roles}, {@code claims["https://example.com/roles"]}: where something stands in a token. */
final class ClaimPaths {
    private final Arguments arguments;
    private final Findings findings;

    ClaimPaths(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    /** Null where it was reported. */
    @Nullable
    ClaimPath read(Statement.Setting setting) {
        Expr value = arguments.value(setting, ValueType.CLAIM);
        List<String> names = value == null ? List.of() : names(value);
        if (value != null && names.isEmpty()) {
            if (value instanceof Expr.Ref ref && ref.name().text().equals("claims")) {
                findings.error("GW2032", "`claims` is not a value by itself", ref.span(), "which part of it?");
                return null;
            }
            return arguments.mismatch(setting, value, ValueType.CLAIM);
        }
        return value == null ? null : new ClaimPath(names, value.span());
    }

    /** Those after {@code claims}; empty where it is no claim. */
    static List<String> names(Expr value) {
        List<String> names = new ArrayList<>();
        Expr at = value;
        while (true) {
            if (at instanceof Expr.Member member) {
                names.add(member.name().text());
                at = member.of();
            } else if (at instanceof Expr.Index index && index.index() instanceof Expr.StringLiteral name) {
                names.add(name.text().value());
                at = index.of();
            } else {
                break;
            }
        }
        Collections.reverse(names);
        return at instanceof Expr.Ref root && root.name().text().equals("claims") ? names : List.of();
    }
}
