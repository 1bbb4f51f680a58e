package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A {@code cors} lets pages of every origin in. Not one that takes cookies, which could not be. */
final class OriginsOpened implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.routes().stream()
                .flatMap(route -> route.cors().stream())
                .filter(cors -> !cors.credentials() && !cors.origins().contains(CorsModel.ANY_ORIGIN))
                .map(CorsModel::span)
                .distinct()
                .flatMap(span -> opened(gateway, span).stream());
    }

    private static Optional<Mutation> opened(GatewayModel gateway, Span span) {
        TreeSet<String> any = new TreeSet<>(List.of(CorsModel.ANY_ORIGIN));
        return Copies.routes(gateway, "`cors` lets every origin in", span, route -> {
            Optional<CorsModel> cors =
                    route.cors().map(each -> each.span().equals(span) ? Copies.with(each, "origins", any) : each);
            return Copies.with(route, "cors", cors);
        });
    }
}
