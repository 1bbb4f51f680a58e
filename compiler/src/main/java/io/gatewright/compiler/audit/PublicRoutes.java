package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every {@code public}, with the routes that anyone may call because of it. */
final class PublicRoutes implements Concern {
    @Override
    public List<Finding> in(GatewayModel gateway) {
        Map<Span, List<String>> opened = new LinkedHashMap<>();
        for (RouteModel route : gateway.routes()) {
            if (route.access() instanceof AccessModel.Public open) {
                opened.computeIfAbsent(open.span(), span -> new ArrayList<>()).add(route.name());
            }
        }
        List<Finding> findings = new ArrayList<>();
        opened.forEach((span, routes) -> findings.add(
                new Finding(Finding.Kind.PUBLIC, "public", Optional.empty(), Optional.empty(), span, routes)));
        return findings;
    }
}
