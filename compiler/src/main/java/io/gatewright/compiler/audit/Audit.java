package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import java.util.Comparator;
import java.util.List;

/** All that a reviewer has to look at, the gravest kind first, in the order of the sources. */
public final class Audit {
    private static final List<Concern> CONCERNS = List.of(
            new UncheckedTokens(),
            new UnverifiedUpstreams(),
            new TrustedEverywhere(),
            new FailsOpen(),
            new PublicRoutes(),
            new Lifts(),
            new WildcardOrigins(),
            new Allows());

    private Audit() {}

    public static List<Finding> of(GatewayModel gateway) {
        return CONCERNS.stream()
                .flatMap(concern -> concern.in(gateway).stream())
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(finding -> finding.span().file().name())
                        .thenComparing(finding -> finding.span().start())
                        .thenComparing(Finding::what))
                .toList();
    }
}
