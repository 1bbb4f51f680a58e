package io.gatewright.compiler.policy.cors;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.transform.HeaderSet;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Where {@code cors} is in force, nothing else sets what a browser reads of it (GW5204). */
public final class OverwrittenByCors implements Rule {
    private static final String PREFIX = "access-control-";

    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (RouteModel route : gateway.routes()) {
            route.cors().ifPresent(cors -> {
                for (HeaderSet set : route.response().sets()) {
                    if (set.name().startsWith(PREFIX)) {
                        found.add(Diagnostic.error(
                                        "GW5204",
                                        "`set header." + set.name() + "` never takes effect here",
                                        set.span(),
                                        "`cors` writes it last")
                                .and(cors.span(), "in force on route `" + route.name() + "`"));
                    }
                }
            });
        }
        return found;
    }
}
