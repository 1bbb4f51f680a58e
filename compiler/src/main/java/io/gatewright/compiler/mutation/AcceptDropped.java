package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.size.AcceptModel;
import java.util.Optional;
import java.util.stream.Stream;

/** An {@code accept} goes. */
final class AcceptDropped implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.routes().stream()
                .flatMap(route -> route.accept().stream())
                .map(AcceptModel::span)
                .distinct()
                .flatMap(span -> Copies.routes(
                        gateway,
                        Copies.excerpt(span) + " is dropped",
                        span,
                        route -> route.accept()
                                        .filter(accept -> accept.span().equals(span))
                                        .isPresent()
                                ? Copies.with(route, "accept", Optional.empty())
                                : route)
                        .stream());
    }
}
