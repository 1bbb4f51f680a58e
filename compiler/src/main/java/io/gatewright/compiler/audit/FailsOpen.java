package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.StateModel;
import java.util.List;
import java.util.Optional;

/** {@code state redis { unavailable fail-open }}: while Redis does not answer, no limit holds. */
final class FailsOpen implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        return gateway.state() instanceof StateModel.Redis redis
                        && redis.unavailable() == StateModel.Unavailable.FAIL_OPEN
                ? List.of(new Finding(
                        Finding.Kind.UNVERIFIED,
                        "state redis, unavailable fail-open",
                        Optional.empty(),
                        Optional.empty(),
                        redis.span(),
                        List.of()))
                : List.of();
    }
}
