package io.gatewright.compiler.check;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Target;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.List;

/** The targets of an upstream fit into one Java method (GW2013). */
final class TooManyTargets implements Rule {
    static final int MOST_TARGETS = 200;

    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        return gateway.upstreams().stream()
                .filter(upstream -> upstream.writtenTargets().size() > MOST_TARGETS)
                .map(TooManyTargets::tell)
                .toList();
    }

    private static Diagnostic tell(UpstreamModel upstream) {
        List<Target> targets = upstream.writtenTargets();
        return Diagnostic.error(
                "GW2013",
                "upstream `" + upstream.name() + "` has too many targets",
                targets.get(MOST_TARGETS).span(),
                targets.size() + " targets, at most " + MOST_TARGETS);
    }
}
