package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.access.AccessModel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What of a request is asked about by those who say who may call. */
final class RequiredParts {
    private RequiredParts() {}

    static Set<ConditionVariable> of(GatewayModel one, GatewayModel other) {
        Set<ConditionVariable> parts = new HashSet<>();
        add(one, parts);
        add(other, parts);
        return parts;
    }

    private static void add(GatewayModel gateway, Set<ConditionVariable> parts) {
        gateway.routes().forEach(route -> {
            if (route.access() instanceof AccessModel.Require require) {
                require.conditions().stream()
                        .flatMap(condition -> Values.parts(condition).stream())
                        .forEach(value -> part(value).ifPresent(parts::add));
            }
        });
    }

    private static Optional<ConditionVariable> part(Value value) {
        if (value instanceof RequestValue.HeaderValue header) {
            return Optional.of(ConditionVariable.header(header.name()));
        }
        if (value instanceof RequestValue.QueryValue query) {
            return Optional.of(ConditionVariable.query(query.name()));
        }
        if (value instanceof RequestValue.CookieValue cookie) {
            return Optional.of(ConditionVariable.cookie(cookie.name()));
        }
        return value instanceof RequestValue.RequestAttr attr && attr.attr() == RequestValue.Attr.SCHEME
                ? Optional.of(ConditionVariable.SCHEME)
                : Optional.empty();
    }
}
