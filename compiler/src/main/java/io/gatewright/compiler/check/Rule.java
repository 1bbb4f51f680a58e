package io.gatewright.compiler.check;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.List;

/** One thing that must hold of a resolved gateway. Knows no other rule. */
public interface Rule {
    List<Diagnostic> check(GatewayModel gateway);
}
