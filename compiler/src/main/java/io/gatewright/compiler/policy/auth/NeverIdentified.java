package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A value that asks for an identity stands on a route that identifies it (GW5206); elsewhere it would never be there. */
public final class NeverIdentified implements Rule {
    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (RouteModel route : gateway.routes()) {
            for (Value value : route.values()) {
                for (Value part : Values.parts(value)) {
                    Values.own(part)
                            .filter(auth -> !route.auths().contains(auth))
                            .ifPresent(auth -> found.add(Diagnostic.error(
                                            "GW5206",
                                            "route `" + route.name() + "` never identifies `" + auth + "`",
                                            part.span(),
                                            "never there")
                                    .and(route.span(), "neither requires nor identifies it")
                                    .help("`identify " + auth + "`")));
                }
            }
        }
        return found;
    }
}
