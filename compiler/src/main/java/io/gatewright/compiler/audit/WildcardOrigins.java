package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every {@code cors} that admits pages of all origins. */
final class WildcardOrigins implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        Map<Span, List<String>> open = new LinkedHashMap<>();
        for (RouteModel route : gateway.routes()) {
            route.cors()
                    .filter(cors -> cors.origins().contains(CorsModel.ANY_ORIGIN))
                    .ifPresent(cors -> open.computeIfAbsent(cors.span(), span -> new ArrayList<>())
                            .add(route.name()));
        }
        List<Finding> findings = new ArrayList<>();
        open.forEach((span, routes) -> findings.add(
                new Finding(Finding.Kind.ORIGIN, "origins [\"*\"]", Optional.empty(), Optional.empty(), span, routes)));
        return findings;
    }
}
