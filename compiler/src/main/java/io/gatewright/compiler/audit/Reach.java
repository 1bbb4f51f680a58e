package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.dsl.source.Span;
import java.util.List;

/** Which routes a statement reaches. */
final class Reach {
    private Reach() {}

    /** @param scopes declarations; none for the whole gateway */
    static List<String> of(GatewayModel gateway, List<Span> scopes) {
        return gateway.routes().stream()
                .filter(route -> scopes.isEmpty() || scopes.stream().anyMatch(scope -> holds(scope, route)))
                .map(RouteModel::name)
                .toList();
    }

    private static boolean holds(Span scope, RouteModel route) {
        Span name = route.span();
        return scope.file() == name.file() && scope.start() <= name.start() && name.end() <= scope.end();
    }
}
