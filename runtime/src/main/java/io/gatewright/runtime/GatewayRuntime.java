package io.gatewright.runtime;

import io.gatewright.runtime.auth.ApiKeyBuilder;
import io.gatewright.runtime.auth.JwtBuilder;
import io.gatewright.runtime.cache.ResponseCache;
import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.Secret;
import io.gatewright.runtime.limit.LimitBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one door through which generated code gets what its routes stand on. Used by the starting thread only. */
public final class GatewayRuntime {
    private final Environment environment;
    private @Nullable ResponseCache responseCache;

    GatewayRuntime(Environment environment) {
        this.environment = environment;
    }

    /** What the builders of the kinds are given. */
    Environment environment() {
        return environment;
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
        throw new UnsupportedOperationException(param);
    }

    /** The value of an {@code int} param. */
    public long integer(String param) {
        throw new UnsupportedOperationException(param);
    }

    /** The value of a {@code decimal} param. */
    public BigDecimal decimal(String param) {
        throw new UnsupportedOperationException(param);
    }

    /** The value of a {@code bool} param. */
    public boolean bool(String param) {
        throw new UnsupportedOperationException(param);
    }

    /** The value of a {@code duration} param. */
    public Duration duration(String param) {
        throw new UnsupportedOperationException(param);
    }

    /** The value of a {@code size} param, in bytes. */
    public long size(String param) {
        throw new UnsupportedOperationException(param);
    }

    /** The value of a {@code url} param: absolute, http or https. */
    public URI url(String param) {
        throw new UnsupportedOperationException(param);
    }

    /** The secret as declared; {@link Secret#isMissing missing} when the report already says why. */
    public Secret secret(String name) {
        throw new UnsupportedOperationException(name);
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

    /** Starts the chain of a route, whose pattern is as the source has it. */
    public RouteChain route(String name, String pattern) {
        return new RouteChain(name, pattern, this);
    }
}
