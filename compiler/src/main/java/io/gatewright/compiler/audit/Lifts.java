package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import java.util.List;
import java.util.Optional;

/** Every {@code lift}. */
final class Lifts implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        return gateway.lifts().stream()
                .map(lift -> new Finding(
                        Finding.Kind.LIFT,
                        "lift " + lift.setting(),
                        Optional.of(lift.because()),
                        Optional.empty(),
                        lift.span(),
                        Reach.of(gateway, lift.scopes())))
                .toList();
    }
}
