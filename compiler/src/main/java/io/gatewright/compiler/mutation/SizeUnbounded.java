package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@code max-body} goes. */
final class SizeUnbounded implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.routes().stream()
                .flatMap(route -> route.maxBody().stream())
                .map(size -> size.bytes().span())
                .distinct()
                .flatMap(span -> dropped(gateway, span).stream());
    }

    private static Optional<Mutation> dropped(GatewayModel gateway, Span span) {
        return Copies.routes(
                gateway,
                "`max-body " + span.text() + "` is dropped",
                span,
                route -> route.maxBody()
                                .filter(size -> size.bytes().span().equals(span))
                                .isPresent()
                        ? Copies.with(route, "maxBody", Optional.empty())
                        : route);
    }
}
