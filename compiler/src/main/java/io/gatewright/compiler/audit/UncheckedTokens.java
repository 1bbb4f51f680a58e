package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every {@code jwt} that takes tokens of any issuer, or for any audience, that its key has signed. */
final class UncheckedTokens implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        List<Finding> findings = new ArrayList<>();
        for (AuthModel auth : gateway.auths()) {
            if (auth instanceof AuthModel.Jwt jwt) {
                if (jwt.issuer().isEmpty()) {
                    findings.add(finding(gateway, jwt, "issuer"));
                }
                if (jwt.audience().isEmpty()) {
                    findings.add(finding(gateway, jwt, "audience"));
                }
            }
        }
        return findings;
    }

    private static Finding finding(GatewayModel gateway, AuthModel.Jwt jwt, String setting) {
        List<String> routes = gateway.routes().stream()
                .filter(route -> route.auths().contains(jwt.name()))
                .map(RouteModel::name)
                .toList();
        return new Finding(
                Finding.Kind.UNVERIFIED,
                "auth " + jwt.name() + " without " + setting,
                Optional.empty(),
                Optional.empty(),
                jwt.span(),
                routes);
    }
}
