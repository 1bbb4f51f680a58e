package io.gatewright.compiler;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.List;
import java.util.Objects;

/**
 * A gateway as it is understood, before any Java is made of it.
 *
 * @param routes how a route is chosen
 * @param chains what each route does, in the order of the model
 */
public record Inspection(GatewayModel model, RoutePlan routes, List<ChainPlan> chains) {
    public Inspection {
        Objects.requireNonNull(model);
        Objects.requireNonNull(routes);
        chains = List.copyOf(chains);
    }
}
