package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import java.util.List;
import java.util.Optional;

/** {@code trusted-proxies} that take what anyone forwards: every caller then names its own address. */
final class TrustedEverywhere implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        return gateway.trustedProxies().stream()
                .filter(block -> block.endsWith("/0"))
                .map(block -> new Finding(
                        Finding.Kind.UNVERIFIED,
                        "trusted-proxies [\"" + block + "\"]",
                        Optional.empty(),
                        Optional.empty(),
                        gateway.span(),
                        List.of()))
                .toList();
    }
}
