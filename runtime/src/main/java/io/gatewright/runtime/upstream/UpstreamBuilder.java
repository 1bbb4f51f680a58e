package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects what is said of an upstream. Mistakes go to the start-up report, and a harmless value takes their
 * place. Used by the starting thread only.
 */
public final class UpstreamBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(Upstream.class);
    private static final int MAX_WEIGHT = 1000;

    private final String name;
    private final Environment environment;
    private final TargetOverrides overrides;
    private final Consumer<Upstream> opened;
    private final List<PoolBuilder> pools = new ArrayList<>();
    private UpstreamSettings settings = UpstreamSettings.DEFAULT;
    private @Nullable BreakerSettings breaker;

    /** @param opened is given the upstream once it is open */
    public UpstreamBuilder(String name, Environment environment, TargetOverrides overrides, Consumer<Upstream> opened) {
        this.name = name;
        this.environment = environment;
        this.overrides = overrides;
        this.opened = opened;
    }

    /** Starts a pool, which has the targets that follow. @param weight its share beside the other pools; 0 to 1000; 0: none */
    public UpstreamBuilder pool(String pool, long weight) {
        pools.add(new PoolBuilder(name, pool, weight("pool " + pool, weight), overrides.of(pool), environment));
        return this;
    }

    /** One more target of the pool, or of an upstream without pools. @param url {@code http}, a host and perhaps a port; no path */
    public UpstreamBuilder target(URI url) {
        return target(url, 1);
    }

    /** @param weight its share beside the other targets of the pool; 0 to 1000; 0: none */
    public UpstreamBuilder target(URI url, long weight) {
        pool().target(url, weight("target", weight));
        return this;
    }

    public UpstreamBuilder target(String url) {
        return target(url, 1);
    }

    public UpstreamBuilder target(String url, long weight) {
        try {
            return target(new URI(url), weight);
        } catch (java.net.URISyntaxException e) {
            pool().problem("its target is no URL");
            pool().nowhere();
            return this;
        }
    }

    /** The pool that targets belong to now. */
    private PoolBuilder pool() {
        if (pools.isEmpty()) {
            pools.add(new PoolBuilder(name, null, 1, overrides.of(null), environment));
        }
        return pools.get(pools.size() - 1);
    }

    private int weight(String of, long weight) {
        if (weight < 0 || weight > MAX_WEIGHT) {
            environment
                    .report()
                    .problem("upstream " + name + ": the weight of " + of + " must be from 0 to " + MAX_WEIGHT);
            return 1;
        }
        return (int) weight;
    }

    /** Has a circuit breaker answer 503 at once while the upstream fails. */
    public UpstreamBuilder breaker(UnaryOperator<BreakerBuilder> how) {
        breaker = how.apply(new BreakerBuilder(name, environment.report())).settings();
        return this;
    }

    /** How long the head of an answer may take, counted from the last octet of the request. Default: 30 s. */
    public UpstreamBuilder timeout(Duration limit) {
        return firstByteTimeout(limit);
    }

    /** How long a connection may take to open. Default: 2 s. */
    public UpstreamBuilder connectTimeout(Duration limit) {
        if (positive("connect timeout", limit)) {
            settings = settings.connect(limit);
        }
        return this;
    }

    /** The same as {@link #timeout}; the later call counts. */
    public UpstreamBuilder firstByteTimeout(Duration limit) {
        if (positive("timeout", limit)) {
            settings = settings.firstByte(limit);
        }
        return this;
    }

    /** How long a body, either way, may stand still before the transfer is given up. Default: 60 s. */
    public UpstreamBuilder idleTimeout(Duration limit) {
        if (positive("idle timeout", limit)) {
            settings = settings.idle(limit);
        }
        return this;
    }

    /** Open connections to each target, divided over the I/O threads, each of which has at least one. Default: 1024. */
    public UpstreamBuilder maxConnections(int max) {
        if (max < 1) {
            environment.report().problem("upstream " + name + ": max-connections must be at least 1");
        } else {
            settings = settings.maxConnections(max);
        }
        return this;
    }

    private boolean positive(String what, Duration limit) {
        boolean positive = !limit.isNegative() && !limit.isZero();
        if (!positive) {
            environment.report().problem("upstream " + name + ": its " + what + " must be positive");
        }
        return positive;
    }

    /** The upstream; the gateway closes it when it stops. */
    public Upstream open() {
        pool();
        List<Integer> weights =
                new ArrayList<>(pools.stream().map(PoolBuilder::weight).toList());
        if (weights.stream().allMatch(each -> each == 0)) {
            environment.report().problem("upstream " + name + ": the weight of each of its pools is 0");
            weights.replaceAll(each -> 1);
        }
        List<Endpoint> endpoints = new ArrayList<>();
        List<TargetPool> opening =
                pools.stream().map(pool -> pool.open(endpoints)).toList();
        Upstream upstream = new Upstream(
                name,
                opening,
                new Rotation(weights.stream().mapToInt(Integer::intValue).toArray()),
                endpoints,
                settings,
                breaker == null ? null : new Breaker(breaker, environment.clock(), log()),
                environment);
        environment.onStop(upstream::close);
        opened.accept(upstream);
        return upstream;
    }

    /** Where a breaker's changes are told: never on the thread of a request. */
    private LatestWord log() {
        return new LatestWord(
                environment.background(), sentence -> LOG.warn("upstream {}: its breaker is {}", name, sentence));
    }
}
