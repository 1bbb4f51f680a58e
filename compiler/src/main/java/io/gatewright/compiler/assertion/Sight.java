package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The facts that a term stands for, seen from one declaration: one, or each of many. */
final class Sight implements Term.Cases<List<Fact>> {
    private final GatewayModel gateway;
    private final Fact.Thing self;

    Sight(GatewayModel gateway, Fact.Thing self) {
        this.gateway = gateway;
        this.self = self;
    }

    @Override
    public List<Fact> self(Term.Self term) {
        return List.of(self);
    }

    @Override
    public List<Fact> constant(Term.Constant term) {
        return List.of(term.fact());
    }

    @Override
    public List<Fact> part(Term.Part term) {
        return term.of().match(this).stream()
                .map(of -> of instanceof Fact.Thing thing ? term.property().read(thing, gateway) : Facts.ABSENT)
                .toList();
    }

    @Override
    public List<Fact> each(Term.Each term) {
        return term.of().match(this).stream()
                .flatMap(list -> list instanceof Fact.Items items ? items.facts().stream() : List.<Fact>of().stream())
                .toList();
    }

    @Override
    public List<Fact> count(Term.Count term) {
        List<Fact> facts = term.of().match(this);
        int count = !term.of().many() && facts.get(0) instanceof Fact.Items items
                ? items.facts().size()
                : (int) facts.stream()
                        .filter(fact -> !(fact instanceof Fact.Absent))
                        .count();
        return List.of(Facts.amount(BigDecimal.valueOf(count), Integer.toString(count), Optional.empty()));
    }
}
