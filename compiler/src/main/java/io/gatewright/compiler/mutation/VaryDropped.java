package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cache no longer tells responses apart by one of the values of {@code vary}. */
final class VaryDropped implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.routes().stream()
                .flatMap(route -> route.cache().stream())
                .flatMap(cache -> cache.vary().stream())
                .map(Value::span)
                .distinct()
                .flatMap(span -> Copies.routes(
                        gateway,
                        Copies.excerpt(span) + " of the `vary` is dropped",
                        span,
                        route -> without(route, span))
                        .stream());
    }

    private static RouteModel without(RouteModel route, Span span) {
        Optional<CacheModel> cache = route.cache().map(each -> {
            List<Value> left = each.vary().stream()
                    .filter(value -> !value.span().equals(span))
                    .toList();
            return Copies.with(each, "vary", left);
        });
        return Copies.with(route, "cache", cache);
    }
}
