package io.gatewright.compiler.policy.limit;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A limit by identity or else by address reaches a route that identifies nobody it names (GW4102): all callers behind one
 * address then share one allowance.
 */
public final class AddressAlone implements Rule {
    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (RouteModel route : gateway.routes()) {
            for (LimitModel limit : route.limits()) {
                SortedSet<String> asked = Values.auths(limit.key());
                boolean identified =
                        asked.stream().anyMatch(auth -> route.auths().contains(auth));
                if (!asked.isEmpty() && !identified && endsInAddress(limit.key())) {
                    String auth = asked.first();
                    found.add(Diagnostic.warning(
                                    "GW4102",
                                    "route `" + route.name() + "` is limited by address alone",
                                    route.span(),
                                    "`" + auth + "` is never identified here")
                            .and(limit.key().span(), "so this is always `client.ip`, and callers behind one share it")
                            .help("`identify " + auth + "`, or `allow GW4102 because \"…\"`"));
                }
            }
        }
        return found;
    }

    private static boolean endsInAddress(Value key) {
        Value last = key;
        while (last instanceof Value.Coalesce coalesce) {
            last = coalesce.second();
        }
        return last instanceof RequestValue.ClientIp;
    }
}
