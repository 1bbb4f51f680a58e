package io.gatewright.runtime;

import io.gatewright.runtime.auth.ApiKeyBuilder;
import io.gatewright.runtime.auth.JwtBuilder;
import io.gatewright.runtime.cache.ResponseCache;
import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.Params;
import io.gatewright.runtime.config.Secret;
import io.gatewright.runtime.config.Secrets;
import io.gatewright.runtime.cors.CorsBuilder;
import io.gatewright.runtime.limit.LimitBuilder;
import io.gatewright.runtime.upstream.TargetOverrides;
import io.gatewright.runtime.upstream.Upstream;
import io.gatewright.runtime.upstream.UpstreamBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one door through which generated code gets what its routes stand on. Used by the starting thread only. */
public final class GatewayRuntime {
    private final Environment environment;
    private final Params params;
    private final Secrets secrets;
    private final Function<String, TargetOverrides> overrides;
    private final List<Upstream> upstreams = new ArrayList<>();
    private final long maxBody;
    private @Nullable ResponseCache responseCache;

    /** @param overrides of an upstream's name: the targets in place of its own */
    GatewayRuntime(
            Environment environment,
            Params params,
            Secrets secrets,
            Function<String, TargetOverrides> overrides,
            long maxBody) {
        this.environment = environment;
        this.params = params;
        this.secrets = secrets;
        this.overrides = overrides;
        this.maxBody = maxBody;
    }

    /** What the builders of the kinds are given. */
    Environment environment() {
        return environment;
    }

    /** Those that were opened. */
    List<Upstream> upstreams() {
        return List.copyOf(upstreams);
    }

    /** Bytes of a body on routes that say nothing of it; 0: no limit. */
    long maxBody() {
        return maxBody;
    }

    /** What all cached routes share; made when the first asks for it. */
    ResponseCache responseCache() {
        ResponseCache cache = responseCache;
        if (cache == null) {
            cache = new ResponseCache(environment.clock());
            responseCache = cache;
        }
        return cache;
    }

    /** The value of a {@code text} param. */
    public String text(String param) {
        return params.get(param, String.class);
    }

    /** The value of an {@code int} param. */
    public long integer(String param) {
        return params.get(param, Long.class);
    }

    /** The value of a {@code decimal} param. */
    public BigDecimal decimal(String param) {
        return params.get(param, BigDecimal.class);
    }

    /** The value of a {@code bool} param. */
    public boolean bool(String param) {
        return params.get(param, Boolean.class);
    }

    /** The value of a {@code duration} param. */
    public Duration duration(String param) {
        return params.get(param, Duration.class);
    }

    /** The value of a {@code size} param, in bytes. */
    public long size(String param) {
        return params.get(param, Long.class);
    }

    /** The value of a {@code url} param: absolute, http or https. */
    public URI url(String param) {
        return params.get(param, URI.class);
    }

    /** The secret as declared; {@link Secret#isMissing missing} when the report already says why. */
    public Secret secret(String name) {
        return secrets.get(name);
    }

    /** Starts an upstream; whoever started the gateway may have put another target in place of its own. */
    public UpstreamBuilder upstream(String name) {
        return new UpstreamBuilder(name, environment, overrides.apply(name), upstreams::add);
    }

    /** Starts an auth that verifies bearer tokens. */
    public JwtBuilder jwt(String name) {
        return new JwtBuilder(name, environment.report(), environment.clock());
    }

    /** Starts an auth that knows callers by keys in a header field. */
    public ApiKeyBuilder apiKey(String name) {
        return new ApiKeyBuilder(name, environment.report());
    }

    /** Starts an allowance; clients see its name in the RateLimit fields. */
    public LimitBuilder limit(String name) {
        return new LimitBuilder(name, environment.report(), environment.clock());
    }

    /** Starts what pages of other origins may do; the name is for the start-up report. */
    public CorsBuilder cors(String name) {
        return new CorsBuilder(name, environment.report());
    }

    /** Starts the chain of a route, whose pattern is as the source has it. */
    public RouteChain route(String name, String pattern) {
        return new RouteChain(name, pattern, this);
    }
}
