package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import java.util.List;
import java.util.Optional;

/** Every {@code allow}. */
final class Allows implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        return gateway.allows().stream()
                .map(allow -> new Finding(
                        Finding.Kind.ALLOW,
                        "allow " + allow.code(),
                        Optional.of(allow.because()),
                        allow.until(),
                        allow.span(),
                        Reach.of(gateway, allow.scopes())))
                .toList();
    }
}
