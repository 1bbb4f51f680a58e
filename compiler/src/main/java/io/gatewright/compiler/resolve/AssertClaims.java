package io.gatewright.compiler.resolve;

import io.gatewright.compiler.assertion.Claim;
import io.gatewright.compiler.assertion.Kind;
import io.gatewright.compiler.assertion.Term;
import io.gatewright.compiler.assertion.Type;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an assertion says: comparisons, calls, {@code and}, {@code or}, {@code not}. Null where it was reported. */
final class AssertClaims {
    private final Findings findings;
    private final AssertTerms terms;
    private final Demands demands;
    private final Paths paths;
    private final boolean expecting;
    private boolean quantified;

    /** @param expecting whether it stands after {@code expect}, where many facts need {@code any} or {@code all} */
    AssertClaims(Findings findings, Kind subject, Demands demands, Paths paths, boolean expecting) {
        this.findings = findings;
        this.terms = new AssertTerms(findings, subject);
        this.demands = demands;
        this.paths = paths;
        this.expecting = expecting;
    }

    @Nullable
    Claim claim(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        if (expr instanceof Expr.Not not) {
            Claim operand = claim(not.operand());
            return operand == null ? null : new Claim.Not(operand);
        }
        if (expr instanceof Expr.Apply call) {
            String function = call.function() instanceof Expr.Member member
                    ? "." + member.name().text()
                    : call.function().span().text();
            if (function.equals(".requires")) {
                return requires(call, (Expr.Member) call.function());
            }
            if (function.equals("any") || function.equals("all")) {
                return each(call, function.equals("all"));
            }
            if (function.equals("written")) {
                return written(call);
            }
        }
        Term term = terms.term(expr);
        if (term == null) {
            return null;
        }
        if (!term.type().own().equals(Type.Scalar.FLAG) || term.type().list()) {
            findings.add(Diagnostic.error(
                            "GW2030",
                            "an assertion says yes or no, found " + term.type().phrase(),
                            expr.span(),
                            "neither true nor false")
                    .help("compare it: `" + expr.span().text() + (term.type().list() ? " != []`" : " == …`")));
            return null;
        }
        return one(term) ? new Claim.Holds(term) : null;
    }

    private @Nullable Claim binary(Expr.Binary node) {
        return switch (node.operator()) {
            case AND, OR -> {
                Claim left = claim(node.left());
                Claim right = claim(node.right());
                if (left == null || right == null) {
                    yield null;
                }
                yield node.operator() == Expr.Operator.AND ? new Claim.And(left, right) : new Claim.Or(left, right);
            }
            case UNDER -> under(node);
            case IN -> in(node);
            case COALESCE -> {
                findings.error(
                        "GW2030",
                        "`??` has nothing to do in an assertion",
                        node.span(),
                        "what is absent is equal to `null` alone");
                yield null;
            }
            case EQ -> compare(node, Value.Op.EQ);
            case NE -> compare(node, Value.Op.NE);
            case LT -> compare(node, Value.Op.LT);
            case LE -> compare(node, Value.Op.LE);
            case GT -> compare(node, Value.Op.GT);
            case GE -> compare(node, Value.Op.GE);
        };
    }

    private @Nullable Claim compare(Expr.Binary node, Value.Op op) {
        Term left = terms.term(node.left());
        Term right = terms.term(node.right());
        if (left == null || right == null || !one(left) || !one(right)) {
            return null;
        }
        if (left instanceof Term.Constant && right instanceof Term.Constant) {
            findings.error("GW2030", "this compares two constants", node.span(), "says nothing about the gateway");
            return null;
        }
        boolean equality = op == Value.Op.EQ || op == Value.Op.NE;
        Type type = left.type();
        if (!fits(left.type(), right.type())) {
            mixed(node, left.type(), right.type());
            return null;
        }
        if (!equality && (type.list() || !type.own().isOrdered())) {
            findings.error(
                    "GW2030",
                    "`" + op.text() + "` compares amounts, found " + type.phrase(),
                    node.left().span(),
                    "neither more nor less");
            return null;
        }
        return new Claim.Compare(op, left, right);
    }

    private static boolean fits(Type left, Type right) {
        if (left.equals(Type.NULL) || right.equals(Type.NULL)) {
            return (left.equals(Type.NULL) ? right : left).optional();
        }
        if (left.list() != right.list()) {
            return false;
        }
        boolean empty = left.equals(Type.EMPTY_LIST) || right.equals(Type.EMPTY_LIST);
        return empty || (left.own() == right.own() && left.own() != Type.Scalar.NONE);
    }

    private void mixed(Expr.Binary node, Type left, Type right) {
        boolean nothing = left.equals(Type.NULL) || right.equals(Type.NULL);
        Expr known = left.equals(Type.NULL) ? node.right() : node.left();
        findings.error(
                "GW2030",
                nothing
                        ? "`" + known.span().text() + "` is never absent"
                        : "`" + node.operator().text() + "` needs two of a kind, found " + left.phrase() + " and "
                                + right.phrase(),
                node.span(),
                "always the same answer");
    }

    private @Nullable Claim in(Expr.Binary node) {
        Term item = terms.term(node.left());
        Term list = terms.term(node.right());
        if (item == null || list == null || (!(item instanceof Term.Constant) && !one(item))) {
            return null;
        }
        if (!list.type().list() && !list.many()) {
            findings.error("GW2030", "`in` needs a list, found " + list.type().phrase(), list.span(), "not a list");
            return null;
        }
        if (item.type().own() != list.type().own() && !list.type().equals(Type.EMPTY_LIST)) {
            mixed(node, item.type(), list.type());
            return null;
        }
        return new Claim.In(item, list);
    }

    private @Nullable Claim under(Expr.Binary node) {
        Term path = terms.term(node.left());
        if (path == null || !one(path)) {
            return null;
        }
        if (path.type().own() != Type.Scalar.PATH || !(node.right() instanceof Expr.PathText prefix)) {
            findings.error(
                    "GW2030",
                    "`under` needs a path on both sides, found "
                            + (path.type().own() == Type.Scalar.PATH
                                    ? Phrases.of(node.right())
                                    : path.type().phrase()),
                    node.span(),
                    "`route.path under /admin`");
            return null;
        }
        List<Optional<String>> segments = new ArrayList<>();
        for (PathPattern.Segment segment : prefix.path().segments()) {
            segments.add(
                    segment instanceof PathPattern.Literal literal
                            ? Optional.ofNullable(paths.normalise(literal.text(), literal.span(), true))
                            : Optional.empty());
        }
        if (!segments.isEmpty()
                && segments.get(segments.size() - 1).filter(String::isEmpty).isPresent()) {
            segments.remove(segments.size() - 1);
        }
        return new Claim.Under(path, segments);
    }

    /** Many facts after {@code expect} are said to be one or all. */
    private boolean one(Term term) {
        if (!term.many() || !expecting || quantified) {
            return true;
        }
        findings.add(Diagnostic.error(
                        "GW2030", "`.*` stands for many values", term.span(), "has it to be one of them, or all?")
                .help("`all(…)` or `any(…)` around the comparison"));
        return false;
    }

    private @Nullable Claim each(Expr.Apply call, boolean all) {
        if (call.arguments().size() != 1) {
            findings.error(
                    "GW2010",
                    "`" + (all ? "all" : "any") + "` needs one comparison",
                    call.span(),
                    "`all(upstream.routes.*.public == false)`");
            return null;
        }
        boolean before = quantified;
        quantified = true;
        Claim claim = claim(call.arguments().get(0));
        quantified = before;
        return claim == null ? null : new Claim.OfEach(all, claim);
    }

    private @Nullable Claim written(Expr.Apply call) {
        Term term = call.arguments().size() == 1 ? terms.term(call.arguments().get(0)) : null;
        if (call.arguments().size() != 1) {
            findings.error("GW2010", "`written` needs one property", call.span(), "`written(upstream.timeout)`");
        }
        return term == null || !one(term) ? null : new Claim.Written(term);
    }

    private @Nullable Claim requires(Expr.Apply call, Expr.Member function) {
        Term route = terms.term(function.of());
        if (route == null || !one(route)) {
            return null;
        }
        if (route.type().list() || !route.type().parts().equals(Optional.of(Kind.ROUTE))) {
            findings.error(
                    "GW2032",
                    "`" + function.of().span().text() + "` has no `requires`",
                    function.name().span(),
                    "only a route has");
            return null;
        }
        if (call.arguments().size() != 1) {
            findings.error("GW2010", "`requires` needs one condition", call.span(), "`route.requires(customer)`");
            return null;
        }
        List<Value> wanted = demands.of(call.arguments().get(0));
        return wanted == null ? null : new Claim.Requires(route, wanted);
    }
}
