package io.gatewright.compiler.model;

import io.gatewright.compiler.model.upstream.Balance;
import io.gatewright.compiler.model.upstream.Breaker;
import io.gatewright.compiler.model.upstream.Ejection;
import io.gatewright.compiler.model.upstream.Health;
import io.gatewright.compiler.model.upstream.Pool;
import io.gatewright.compiler.model.upstream.Retry;
import io.gatewright.compiler.model.upstream.Target;
import io.gatewright.compiler.model.upstream.Targets;
import io.gatewright.compiler.model.upstream.UpstreamTls;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where requests go.
 *
 * @param span the name in {@code upstream NAME}
 * @param pools sorted by name; never empty; one without a name where the upstream declares none
 * @param timeout how long to wait for the head of the response, unless {@code firstByte} says otherwise; default 30 s
 * @param connect how long a connection may take; default 2 s
 * @param firstByte how long to wait for the head of the response
 * @param maxConnections open connections to this upstream, over all threads, written out; default 1024
 */
public record UpstreamModel(
        String name,
        List<String> doc,
        Span span,
        List<Pool> pools,
        Bound<Duration> timeout,
        Bound<Duration> connect,
        Optional<Bound<Duration>> firstByte,
        Bound<Integer> maxConnections,
        Balance balance,
        Optional<Health> health,
        Optional<Ejection> ejection,
        Optional<Breaker> breaker,
        Optional<Retry> retry,
        Optional<UpstreamTls> tls) {
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    public static final Duration DEFAULT_CONNECT = Duration.ofSeconds(2);
    public static final int DEFAULT_MAX_CONNECTIONS = 1024;

    public UpstreamModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        pools = List.copyOf(pools);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(connect);
        Objects.requireNonNull(firstByte);
        Objects.requireNonNull(maxConnections);
        Objects.requireNonNull(balance);
        Objects.requireNonNull(health);
        Objects.requireNonNull(ejection);
        Objects.requireNonNull(breaker);
        Objects.requireNonNull(retry);
        Objects.requireNonNull(tls);
        boolean named = pools.stream().allMatch(pool -> pool.name().isPresent());
        if (pools.isEmpty() || !(named || pools.size() == 1)) {
            throw new IllegalArgumentException("pools of " + name + ": " + pools);
        }
    }

    /** Every target that is written down, over all pools. */
    public List<Target> writtenTargets() {
        return pools.stream()
                .map(Pool::targets)
                .filter(Targets.Written.class::isInstance)
                .flatMap(targets -> ((Targets.Written) targets).targets().stream())
                .toList();
    }

    /** The target of an upstream that has exactly one, written down. */
    public Optional<Target> onlyTarget() {
        List<Target> targets = writtenTargets();
        return pools.size() == 1 && targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }
}
