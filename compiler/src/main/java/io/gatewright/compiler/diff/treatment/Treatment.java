package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.answer.TargetPath;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a route does to the requests that it takes; who may call is looked at apart.
 *
 * @param items in the order of the chain
 * @param proxied whether an upstream answers
 * @param trust how far its upstreams are believed
 * @param cache how its answers are kept
 * @param target the path that the upstream is asked for, where it is not the request's own
 */
public record Treatment(
        RouteModel route,
        List<Item> items,
        boolean proxied,
        Trusts trust,
        Optional<TargetPath> target,
        Optional<CacheModel> cache,
        Optional<CorsModel> cors) {
    public Treatment {
        Objects.requireNonNull(route);
        items = List.copyOf(items);
        Objects.requireNonNull(trust);
        Objects.requireNonNull(target);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(cors);
    }
}
