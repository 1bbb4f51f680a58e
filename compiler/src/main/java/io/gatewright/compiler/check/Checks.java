package io.gatewright.compiler.check;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.access.AlwaysMet;
import io.gatewright.compiler.policy.auth.NeverIdentified;
import io.gatewright.compiler.policy.cache.SharedAcrossCallers;
import io.gatewright.compiler.policy.cors.OverwrittenByCors;
import io.gatewright.compiler.policy.limit.AddressAlone;
import io.gatewright.compiler.policy.limit.ClientChosenKey;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules over a resolved gateway. Stateless, safe for use by many threads. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new AlwaysMet(),
            new NeverIdentified(),
            new ClientChosenKey(),
            new AddressAlone(),
            new SharedAcrossCallers(),
            new OverwrittenByCors(),
            new TooMuchForOneRoute(),
            new TooManyTargets());

    private Checks() {}

    private record Place(String code, Span span) {}

    /** What the rules have to say of the gateway, rule by rule, the same thing of the same place once. Never throws. */
    public static List<Diagnostic> run(GatewayModel gateway) {
        Map<Place, Diagnostic> found = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            for (Diagnostic diagnostic : rule.check(gateway)) {
                found.putIfAbsent(
                        new Place(diagnostic.code(), diagnostic.primary().span()), diagnostic);
            }
        }
        return List.copyOf(found.values());
    }
}
