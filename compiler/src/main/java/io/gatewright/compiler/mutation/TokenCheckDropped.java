package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A jwt no longer looks at who issued a token. For whom it was issued is always looked at: without {@code audience} a token
 * with one is refused, which is no weaker.
 */
final class TokenCheckDropped implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.auths().stream()
                .filter(AuthModel.Jwt.class::isInstance)
                .map(AuthModel.Jwt.class::cast)
                .flatMap(auth -> dropped(gateway, auth).stream());
    }

    private static Optional<Mutation> dropped(GatewayModel gateway, AuthModel.Jwt auth) {
        return auth.issuer()
                .map(Bound::span)
                .map(span -> new Mutation(
                        "`issuer " + span.text() + "` is dropped", span, routes(gateway, auth), weaker(gateway, auth)))
                .filter(mutation -> !mutation.routes().isEmpty());
    }

    private static SortedSet<String> routes(GatewayModel gateway, AuthModel.Jwt auth) {
        return gateway.routes().stream()
                .filter(route -> route.auths().contains(auth.name()))
                .map(route -> route.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static GatewayModel weaker(GatewayModel gateway, AuthModel.Jwt auth) {
        AuthModel other = Copies.with(auth, "issuer", Optional.empty());
        return Copies.with(
                gateway,
                "auths",
                gateway.auths().stream()
                        .map(each -> each.name().equals(auth.name()) ? other : each)
                        .toList());
    }
}
