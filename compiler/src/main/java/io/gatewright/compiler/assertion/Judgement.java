package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Implication;
import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RouteModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a claim is true of one declaration. */
final class Judgement implements Claim.Cases<Truth> {
    private final Sight sight;
    private final boolean all;

    Judgement(GatewayModel gateway, Fact.Thing self) {
        this(new Sight(gateway, self), false);
    }

    private Judgement(Sight sight, boolean all) {
        this.sight = sight;
        this.all = all;
    }

    private Truth of(Stream<Truth> each) {
        return all ? Truth.all(each) : Truth.any(each);
    }

    private Truth of(Term term, Function<Fact, Truth> claim) {
        return of(term.match(sight).stream().map(claim));
    }

    @Override
    public Truth holds(Claim.Holds claim) {
        return of(claim.term(), fact -> fact instanceof Fact.Flag flag ? flag.value() : Truth.NO);
    }

    @Override
    public Truth compare(Claim.Compare claim) {
        List<Fact> right = claim.right().match(sight);
        return of(claim.left(), left -> of(right.stream().map(each -> Comparison.of(claim.op(), left, each))));
    }

    @Override
    public Truth in(Claim.In claim) {
        List<Fact> list = claim.list().match(sight);
        return of(
                claim.item(),
                item -> Truth.any(list.stream()
                        .flatMap(each -> Facts.listed(each).stream())
                        .map(each -> Comparison.equal(item, each))));
    }

    @Override
    public Truth under(Claim.Under claim) {
        return of(
                claim.path(),
                fact -> Truth.of(fact instanceof Fact.Path path && isUnder(path.value(), claim.segments())));
    }

    private static boolean isUnder(PathModel path, List<Optional<String>> prefix) {
        if (path.segments().size() < prefix.size()) {
            return false;
        }
        for (int i = 0; i < prefix.size(); i++) {
            Optional<String> wanted = prefix.get(i);
            boolean fits = path.segments().get(i).match(new PathModel.Cases<Boolean>() {
                @Override
                public Boolean literal(PathModel.Literal literal) {
                    return wanted.filter(literal.text()::equals).isPresent();
                }

                @Override
                public Boolean capture(PathModel.Capture capture) {
                    return wanted.isEmpty();
                }
            });
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Truth requires(Claim.Requires claim) {
        return of(
                claim.route(),
                fact -> fact instanceof Fact.Thing thing && thing.model() instanceof RouteModel route
                        ? Implication.holds(RouteProperties.conditions(route), claim.wanted())
                        : Truth.NO);
    }

    @Override
    public Truth written(Claim.Written claim) {
        return of(
                claim.term(),
                fact -> Truth.of(!(fact instanceof Fact.Absent) && fact.at().isPresent()));
    }

    @Override
    public Truth and(Claim.And claim) {
        return claim.left().match(this).and(claim.right().match(this));
    }

    @Override
    public Truth or(Claim.Or claim) {
        return claim.left().match(this).or(claim.right().match(this));
    }

    @Override
    public Truth not(Claim.Not claim) {
        return claim.operand().match(this).not();
    }

    @Override
    public Truth each(Claim.OfEach claim) {
        return claim.claim().match(new Judgement(sight, claim.all()));
    }
}
