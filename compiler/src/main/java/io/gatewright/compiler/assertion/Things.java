package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.SecretModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The declarations of a gateway as things that have properties. */
final class Things {
    private Things() {}

    static List<Fact.Thing> all(Kind kind, GatewayModel gateway) {
        return switch (kind) {
            case ROUTE -> gateway.routes().stream().map(Things::of).toList();
            case UPSTREAM -> gateway.upstreams().stream().map(Things::of).toList();
            case AUTH -> gateway.auths().stream().map(Things::of).toList();
            case LIMIT -> gateway.limits().stream().map(Things::of).toList();
            case SECRET -> gateway.secrets().stream().map(Things::of).toList();
            case CONCURRENCY, CACHE, CORS, EDITS, TIMEOUT, HEALTH, EJECT, BREAKER, RETRY, TLS -> List.of();
        };
    }

    static Fact.Thing of(RouteModel route) {
        return new Fact.Thing(Kind.ROUTE, route, Facts.ABSENT, route.name(), Optional.of(route.span()));
    }

    static Fact.Thing of(UpstreamModel upstream) {
        return new Fact.Thing(Kind.UPSTREAM, upstream, Facts.ABSENT, upstream.name(), Optional.of(upstream.span()));
    }

    static Fact.Thing of(AuthModel auth) {
        return new Fact.Thing(Kind.AUTH, auth, Facts.ABSENT, auth.name(), Optional.of(auth.span()));
    }

    static Fact.Thing of(LimitModel limit) {
        return new Fact.Thing(
                Kind.LIMIT,
                limit,
                Facts.rate(limit.count(), limit.per(), limit.span()),
                limit.name(),
                Optional.of(limit.span()));
    }

    static Fact.Thing of(SecretModel secret) {
        return new Fact.Thing(Kind.SECRET, secret, Facts.ABSENT, secret.name(), Optional.of(secret.span()));
    }

    static Fact routes(GatewayModel gateway, Predicate<RouteModel> which) {
        return Facts.items(gateway.routes().stream().filter(which).toList(), Things::of, Optional.empty());
    }

    static Fact upstream(GatewayModel gateway, String name) {
        return first(gateway.upstreams().stream()
                .filter(upstream -> upstream.name().equals(name))
                .map(Things::of)
                .toList());
    }

    static Fact secret(GatewayModel gateway, String name) {
        return first(gateway.secrets().stream()
                .filter(secret -> secret.name().equals(name))
                .map(Things::of)
                .toList());
    }

    static Fact auths(GatewayModel gateway, Collection<String> names) {
        return Facts.items(
                gateway.auths().stream()
                        .filter(auth -> names.contains(auth.name()))
                        .toList(),
                Things::of,
                Optional.empty());
    }

    private static Fact first(List<Fact.Thing> found) {
        return found.isEmpty() ? Facts.ABSENT : found.get(0);
    }
}
