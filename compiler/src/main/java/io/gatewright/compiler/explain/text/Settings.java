package io.gatewright.compiler.explain.text;

import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.dsl.format.Units;
import java.util.stream.Collectors;

/** Settings of routes, in the words of the language. */
public final class Settings {
    private Settings() {}

    /** {@code GET|POST} */
    public static String methods(RouteModel route) {
        return String.join("|", route.methods());
    }

    /** {@code 100/min} */
    public static String rate(LimitModel limit) {
        return Units.rate(limit.count(), limit.per());
    }

    /** {@code 100/min by partner.id ?? client.ip} */
    public static String limit(LimitModel limit) {
        return rate(limit)
                + " by " + Expressions.text(limit.key())
                + (limit.burst().isPresent() ? ", burst " + limit.burst().getAsLong() : "")
                + (limit.cost() == 1 ? "" : ", cost " + limit.cost());
    }

    /** {@code 5m by header.accept-language} */
    public static String cache(CacheModel cache) {
        String vary = cache.vary().stream().map(Expressions::text).collect(Collectors.joining(", "));
        return kept(cache) + (vary.isEmpty() ? "" : " by " + vary);
    }

    /** For how long: {@code 5m}, or {@code origin} where the upstream's headers decide. */
    public static String kept(CacheModel cache) {
        return cache.origin() ? "origin" : Amounts.duration(cache.ttl());
    }
}
