package io.gatewright.compiler.policy.cache;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.transform.HeaderSet;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A response that may depend on who called is kept apart by who called (GW5203). It may depend on every auth that
 * {@code require} names, and on every auth whose identity a {@code request} block sends to the upstream.
 */
public final class SharedAcrossCallers implements Rule {
    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (RouteModel route : gateway.routes()) {
            route.cache().ifPresent(cache -> check(gateway, route, cache, found));
        }
        return found;
    }

    private static void check(GatewayModel gateway, RouteModel route, CacheModel cache, List<Diagnostic> found) {
        Map<String, Span> reasons = new TreeMap<>();
        for (HeaderSet set : route.request().sets()) {
            Values.auths(set.value())
                    .forEach(auth -> reasons.put(auth, set.value().span()));
        }
        if (route.access() instanceof AccessModel.Require require) {
            require.auths().forEach(auth -> reasons.put(auth, require.span()));
        }
        Set<String> apart = identities(cache.vary());
        for (Map.Entry<String, Span> reason : reasons.entrySet()) {
            if (!apart.contains(reason.getKey())) {
                found.add(Diagnostic.error(
                                "GW5203",
                                "one caller's response would be cached for another",
                                cache.span()
                                        .file()
                                        .span(
                                                cache.span().start(),
                                                cache.ttl().span().end()),
                                "shared between callers")
                        .and(reason.getValue(), "the response may depend on the caller")
                        .help("`cache " + cache.ttl().span().text() + " { vary [" + identity(gateway, reason.getKey())
                                + "] }`"));
                return;
            }
        }
    }

    /** The auths whose identity, and not only its presence, is in the key. */
    static Set<String> identities(List<Value> vary) {
        Set<String> auths = new TreeSet<>();
        for (Value value : vary) {
            if (value instanceof RequestValue.AuthField field) {
                auths.add(field.auth());
            } else if (value instanceof RequestValue.Claim claim) {
                auths.add(claim.auth());
            }
        }
        return auths;
    }

    private static String identity(GatewayModel gateway, String auth) {
        return gateway.auths().stream()
                .filter(model -> model.name().equals(auth))
                .map(model -> auth + "." + model.identity())
                .findFirst()
                .orElse(auth + ".sub");
    }
}
