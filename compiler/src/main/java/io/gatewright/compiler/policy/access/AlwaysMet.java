package io.gatewright.compiler.policy.access;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.logic.Implication;
import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@code require} that every caller meets (GW4007): it looks like a restriction and is none. Each is looked at once,
 * however many routes inherit it, and long ones are not: nobody writes them by mistake.
 */
public final class AlwaysMet implements Rule {
    private static final int MOST_PARTS = 24;

    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        Set<Span> seen = new HashSet<>();
        for (RouteModel route : gateway.routes()) {
            if (route.access() instanceof AccessModel.Require require) {
                for (Value condition : require.conditions()) {
                    if (seen.add(condition.span()) && isAlwaysMet(condition)) {
                        found.add(Diagnostic.error(
                                        "GW4007",
                                        "every caller meets this condition",
                                        condition.span(),
                                        "nobody is refused")
                                .help("write `public` instead of this `require`: `gw:audit` lists it"));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isAlwaysMet(Value condition) {
        return Values.parts(condition).size() <= MOST_PARTS
                && Implication.holds(List.of(), List.of(condition)) == Truth.YES;
    }
}
