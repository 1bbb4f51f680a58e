package io.gatewright.compiler.check;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** All rules over a resolved gateway. Stateless, safe for use by many threads. */
public final class Checks {
    private static final List<Rule> RULES = List.of();

    private Checks() {}

    /** What the rules have to say of the gateway, rule by rule. Never throws. */
    public static List<Diagnostic> run(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (Rule rule : RULES) {
            found.addAll(rule.check(gateway));
        }
        return found;
    }
}
