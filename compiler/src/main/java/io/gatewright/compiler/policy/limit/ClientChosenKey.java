package io.gatewright.compiler.policy.limit;

import io.gatewright.compiler.check.Rule;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A limit's key is not made of what a caller may write as it likes (GW4010). */
public final class ClientChosenKey implements Rule {
    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (Value key : keys(gateway)) {
            for (Value part : Values.parts(key)) {
                if (isChosen(part)) {
                    found.add(Diagnostic.warning(
                                    "GW4010",
                                    "callers can choose this limit key",
                                    part.span(),
                                    "never verified, so a new value is a new allowance")
                            .help(help(gateway, part)));
                }
            }
        }
        return found;
    }

    private static List<Value> keys(GatewayModel gateway) {
        List<Value> keys = new ArrayList<>();
        gateway.limits().forEach(limit -> keys.add(limit.key()));
        gateway.routes().forEach(route -> route.concurrency().forEach(limit -> keys.add(limit.key())));
        return keys;
    }

    private static String help(GatewayModel gateway, Value part) {
        return gateway.auths().stream()
                .filter(auth -> auth instanceof AuthModel.ApiKey apiKey
                        && part instanceof RequestValue.HeaderValue header
                        && apiKey.carriers().contains(header.name()))
                .findFirst()
                .map(auth -> "`identify " + auth.name() + "`, then `key " + auth.name() + ".id ?? client.ip`")
                .orElse("`identify` an auth, then its `id` or `sub`, or `client.ip`");
    }

    private static boolean isChosen(Value value) {
        return value instanceof RequestValue.HeaderValue
                || value instanceof RequestValue.QueryValue
                || value instanceof RequestValue.CookieValue
                || value instanceof RequestValue.PathValue
                || value instanceof RequestValue.RequestAttr;
    }
}
