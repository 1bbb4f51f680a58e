package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A jwt no longer looks at who issued a token, or for whom. */
final class TokenCheckDropped implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.auths().stream()
                .filter(AuthModel.Jwt.class::isInstance)
                .map(AuthModel.Jwt.class::cast)
                .flatMap(auth -> Stream.concat(
                        dropped(gateway, auth, "issuer", auth.issuer()).stream(),
                        dropped(gateway, auth, "audience", auth.audience()).stream()));
    }

    private static Optional<Mutation> dropped(
            GatewayModel gateway, AuthModel.Jwt auth, String check, Optional<Bound<String>> bound) {
        return bound.map(Bound::span)
                .map(span -> new Mutation(
                        "`" + check + " " + span.text() + "` is dropped",
                        span,
                        routes(gateway, auth),
                        weaker(gateway, auth, check)))
                .filter(mutation -> !mutation.routes().isEmpty());
    }

    private static SortedSet<String> routes(GatewayModel gateway, AuthModel.Jwt auth) {
        return gateway.routes().stream()
                .filter(route -> route.auths().contains(auth.name()))
                .map(route -> route.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static GatewayModel weaker(GatewayModel gateway, AuthModel.Jwt auth, String check) {
        AuthModel other = Copies.with(auth, check, Optional.empty());
        return Copies.with(
                gateway,
                "auths",
                gateway.auths().stream()
                        .map(each -> each.name().equals(auth.name()) ? other : each)
                        .toList());
    }
}
