package io.gatewright.runtime.upstream;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Targets in place of those that a policy says.
 *
 * @param upstream in place of every target of the upstream; null: as it says
 * @param pools in place of every target of the pool of that name
 */
public record TargetOverrides(@Nullable URI upstream, Map<String, URI> pools) {
    public static final TargetOverrides NONE = new TargetOverrides(null, Map.of());

    public TargetOverrides {
        pools = Map.copyOf(pools);
    }

    /** The only target of a pool; null: as the policy says. @param pool null: of an upstream that declares none */
    @Nullable
    URI of(@Nullable String pool) {
        URI own = pool == null ? null : pools.get(pool);
        return own == null ? upstream : own;
    }
}
