package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.dsl.source.Span;
import java.util.Comparator;
import java.util.List;

/** All ways to weaken a gateway. */
public final class Mutators {
    private static final List<Mutator> ALL = List.of(
            new RequirementDropped(),
            new IdentifyDropped(),
            new TokenCheckDropped(),
            new LimitLoosened(),
            new ConcurrencyLoosened(),
            new SizeUnbounded(),
            new AcceptDropped(),
            new VaryDropped(),
            new OriginsOpened(),
            new EditDropped());

    private static final Comparator<Span> BY_PLACE =
            Comparator.comparing((Span span) -> span.file().name()).thenComparing(Span::start);

    private Mutators() {}

    /** In the order of their places in the sources. */
    public static List<Mutation> of(GatewayModel gateway) {
        return ALL.stream()
                .flatMap(mutator -> mutator.mutations(gateway))
                .sorted(Comparator.comparing(Mutation::at, BY_PLACE).thenComparing(Mutation::what))
                .toList();
    }
}
