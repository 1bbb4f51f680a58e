package io.gatewright.compiler.policy.access;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.logic.Implication;
import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A {@code require} that every caller meets (GW4007): it looks like a restriction and is none. */
public final class AlwaysMet implements Rule {
    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (RouteModel route : gateway.routes()) {
            if (route.access() instanceof AccessModel.Require require) {
                for (Value condition : require.conditions()) {
                    if (Implication.holds(List.of(), List.of(condition)) == Truth.YES) {
                        found.add(Diagnostic.error(
                                        "GW4007",
                                        "every caller meets this condition",
                                        condition.span(),
                                        "nobody is refused")
                                .help("`public` says so, and `gw:audit` lists it"));
                    }
                }
            }
        }
        return found;
    }
}
