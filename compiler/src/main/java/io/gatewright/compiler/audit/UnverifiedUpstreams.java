package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.UpstreamTls;
import io.gatewright.compiler.policy.answer.AnswerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every upstream whose certificate nobody looks at. */
final class UnverifiedUpstreams implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        List<Finding> findings = new ArrayList<>();
        for (UpstreamModel upstream : gateway.upstreams()) {
            upstream.tls()
                    .map(UpstreamTls::verify)
                    .filter(UpstreamTls.Off.class::isInstance)
                    .map(UpstreamTls.Off.class::cast)
                    .ifPresent(off -> findings.add(new Finding(
                            Finding.Kind.UNVERIFIED,
                            "upstream " + upstream.name() + ", verify off",
                            Optional.empty(),
                            Optional.empty(),
                            off.span(),
                            routes(gateway, upstream))));
        }
        return findings;
    }

    private static List<String> routes(GatewayModel gateway, UpstreamModel upstream) {
        return gateway.routes().stream()
                .filter(route -> route.answer() instanceof AnswerModel.Proxy proxy
                        && proxy.upstream().equals(upstream.name()))
                .map(RouteModel::name)
                .toList();
    }
}
