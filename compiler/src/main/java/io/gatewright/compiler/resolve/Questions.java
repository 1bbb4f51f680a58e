package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.RequestValue;
import io.gatewright.dsl.syntax.Expr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an expression asks, before it is resolved. */
final class Questions {
    private final Set<String> names = new TreeSet<>();
    private final Set<RequestValue.Grant> grants = EnumSet.noneOf(RequestValue.Grant.class);

    private Questions() {}

    static Questions of(Expr expr) {
        Questions questions = new Questions();
        questions.add(expr);
        return questions;
    }

    /** The words that values in it start with: auths, and whatever else has a name. */
    Set<String> names() {
        return names;
    }

    /** What is asked of no auth by its name: {@code role("admin")}, and not {@code staff.role("admin")}. */
    Set<RequestValue.Grant> grants() {
        return grants;
    }

    private void add(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            names.add(ref.name().text());
        } else if (expr instanceof Expr.Apply apply && apply.function() instanceof Expr.Ref function) {
            RequestValue.Grant.of(function.name().text()).ifPresent(grants::add);
        }
        parts(expr).forEach(this::add);
    }

    /** Those outside of objects. */
    private static List<Expr> parts(Expr expr) {
        if (expr instanceof Expr.Member member) {
            return List.of(member.of());
        }
        if (expr instanceof Expr.Every every) {
            return List.of(every.of());
        }
        if (expr instanceof Expr.Pick pick) {
            return List.of(pick.of());
        }
        if (expr instanceof Expr.Index index) {
            return List.of(index.of(), index.index());
        }
        if (expr instanceof Expr.Range range) {
            return List.of(range.from(), range.to());
        }
        if (expr instanceof Expr.Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (expr instanceof Expr.Not not) {
            return List.of(not.operand());
        }
        if (expr instanceof Expr.ListText list) {
            return list.items();
        }
        return expr instanceof Expr.Apply apply ? parts(apply) : List.of();
    }

    /** The name of a function is no value. */
    private static List<Expr> parts(Expr.Apply apply) {
        List<Expr> parts = new ArrayList<>(apply.arguments());
        if (apply.function() instanceof Expr.Member member) {
            parts.add(member.of());
        }
        return parts;
    }
}
