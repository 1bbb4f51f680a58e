package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value that asks for an identity stands on a route that identifies it (GW5206); elsewhere it would never be there.
 * What {@code ??} stands in for may be missing on some of the routes that a policy reaches.
 */
public final class NeverIdentified implements Rule {
    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (RouteModel route : gateway.routes()) {
            for (Value value : route.values()) {
                Set<Value> handled = handled(value);
                for (Value part : Values.parts(value)) {
                    Values.own(part)
                            .filter(auth -> !handled.contains(part))
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

    private static Set<Value> handled(Value value) {
        Set<Value> handled = new HashSet<>();
        for (Value part : Values.parts(value)) {
            if (part instanceof Value.Coalesce coalesce) {
                handled.addAll(Values.parts(coalesce.first()));
            }
        }
        return handled;
    }
}
