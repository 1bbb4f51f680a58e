package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a claim looked at, for those who have to mend it: {@code timeout: 60s}, and where that is written. */
final class Reasons implements Claim.Cases<List<Reasons.Reason>> {
    private static final int MOST_FACTS = 6;

    private final Sight sight;
    private final Judgement judgement;

    Reasons(GatewayModel gateway, Fact.Thing self) {
        this.sight = new Sight(gateway, self);
        this.judgement = new Judgement(gateway, self);
    }

    /** @param origins where the sources say it, as far as they do */
    record Reason(String text, List<Origin> origins) {
        Reason {
            origins = List.copyOf(origins);
        }
    }

    /** One value, and where it is written. */
    record Origin(String text, Span at) {}

    private List<Reason> of(Term term) {
        if (term instanceof Term.Constant
                || (term instanceof Term.Self && term.type().own() == Type.Scalar.NONE)) {
            return List.of();
        }
        List<Fact> facts = term.match(sight);
        String shown = facts.isEmpty()
                ? "none"
                : facts.stream()
                        .limit(MOST_FACTS)
                        .map(fact -> Written.of(fact) + (isDefault(term, fact) ? ", the default" : ""))
                        .collect(Collectors.joining(", "));
        int more = facts.size() - MOST_FACTS;
        List<Origin> origins = facts.stream()
                .flatMap(fact -> Facts.listed(fact).stream())
                .limit(MOST_FACTS)
                .flatMap(fact -> origin(term, fact).stream())
                .toList();
        return List.of(new Reason(name(term) + ": " + shown + (more > 0 ? " and " + more + " more" : ""), origins));
    }

    private static Optional<Origin> origin(Term term, Fact fact) {
        return fact.at().map(at -> new Origin(name(term) + ": " + Written.of(fact), at));
    }

    private static boolean isDefault(Term term, Fact fact) {
        if (term instanceof Term.Count) {
            return false;
        }
        Fact own = fact instanceof Fact.Thing thing ? thing.own() : fact;
        return own instanceof Fact.Amount && own.at().isEmpty();
    }

    /** {@code tls.identity}: as written, without the subject. */
    private static String name(Term term) {
        String text = term.span().text().replaceAll("\\s+", "");
        return term instanceof Term.Count ? text : text.substring(text.indexOf('.') + 1);
    }

    private static List<Reason> both(List<Reason> left, List<Reason> right) {
        List<Reason> both = new ArrayList<>(left);
        right.stream().filter(reason -> !both.contains(reason)).forEach(both::add);
        return both;
    }

    @Override
    public List<Reason> holds(Claim.Holds claim) {
        return of(claim.term());
    }

    @Override
    public List<Reason> compare(Claim.Compare claim) {
        return both(of(claim.left()), of(claim.right()));
    }

    @Override
    public List<Reason> in(Claim.In claim) {
        return both(of(claim.item()), of(claim.list()));
    }

    @Override
    public List<Reason> under(Claim.Under claim) {
        return of(claim.path());
    }

    @Override
    public List<Reason> requires(Claim.Requires claim) {
        if (!(claim.route() instanceof Term.Self)
                || !(claim.route().match(sight).get(0) instanceof Fact.Thing thing)
                || !(thing.model() instanceof RouteModel route)) {
            return List.of();
        }
        List<Value> conditions = RouteProperties.conditions(route);
        String shown = conditions.stream()
                .map(value ->
                        conditions.size() > 1 && value instanceof Value.Or ? "(" + text(value) + ")" : text(value))
                .collect(Collectors.joining(" and "));
        List<Origin> origins = conditions.isEmpty()
                ? List.of(new Origin("requires: nothing", route.access().span()))
                : conditions.stream()
                        .map(value -> new Origin("requires: " + text(value), value.span()))
                        .toList();
        return List.of(new Reason("requires: " + (conditions.isEmpty() ? "nothing" : shown), origins));
    }

    private static String text(Value value) {
        return value.span().text().replaceAll("\\s+", " ");
    }

    @Override
    public List<Reason> written(Claim.Written claim) {
        return of(claim.term());
    }

    @Override
    public List<Reason> and(Claim.And claim) {
        return both(unlessTrue(claim.left()), unlessTrue(claim.right()));
    }

    private List<Reason> unlessTrue(Claim claim) {
        return claim.match(judgement).isYes() ? List.of() : claim.match(this);
    }

    @Override
    public List<Reason> or(Claim.Or claim) {
        return both(claim.left().match(this), claim.right().match(this));
    }

    @Override
    public List<Reason> not(Claim.Not claim) {
        return claim.operand().match(this);
    }

    @Override
    public List<Reason> each(Claim.OfEach claim) {
        return claim.claim().match(this);
    }
}
