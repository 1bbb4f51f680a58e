package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.auth.IdentifyModel;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * An {@code identify} goes: a wrong credential passes, and nobody is known by it. Not where a {@code require} asks the same
 * auth, which is no less strict.
 */
final class IdentifyDropped implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.routes().stream()
                .flatMap(route -> route.identify().stream())
                .map(IdentifyModel::span)
                .distinct()
                .flatMap(span -> dropped(gateway, span));
    }

    private static Stream<Mutation> dropped(GatewayModel gateway, Span span) {
        return Copies.routes(gateway, Copies.excerpt("identify ", span) + " is dropped", span, route -> {
                    List<IdentifyModel> left = route.identify().stream()
                            .filter(each -> !each.span().equals(span) || isRequired(route, each.auth()))
                            .toList();
                    return Copies.with(route, "identify", left);
                })
                .stream();
    }

    private static boolean isRequired(RouteModel route, String auth) {
        return route.access() instanceof AccessModel.Require require
                && require.auths().contains(auth);
    }
}
