package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.time.GatewayClock;
import io.undertow.connector.ByteBufferPool;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/** A service that requests are sent on to, with its targets and connections. Thread-safe. */
public final class Upstream implements AutoCloseable {
    private final String name;
    private final List<TargetPool> pools;
    private final Rotation rotation;
    private final List<Endpoint> endpoints;
    private final UpstreamSettings settings;
    private final @Nullable Breaker breaker;
    private final ByteBufferPool buffers;
    private final GatewayClock clock;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Lane> lane = ThreadLocal.withInitial(this::newLane);

    /**
     * @param rotation over the pools
     * @param endpoints of all pools
     */
    Upstream(
            String name,
            List<TargetPool> pools,
            Rotation rotation,
            List<Endpoint> endpoints,
            UpstreamSettings settings,
            @Nullable Breaker breaker,
            Environment environment) {
        this.name = name;
        this.pools = List.copyOf(pools);
        this.rotation = rotation;
        this.endpoints = List.copyOf(endpoints);
        this.settings = settings;
        this.breaker = breaker;
        this.buffers = environment.buffers();
        this.clock = environment.clock();
    }

    /** Its name in the policy. */
    public String name() {
        return name;
    }

    /** How its circuit breaker stands now; null: it has none. */
    public @Nullable BreakerState breakerState() {
        return breaker == null ? null : breaker.state();
    }

    @Nullable
    Breaker breaker() {
        return breaker;
    }

    /** The pool whose turn it is. */
    TargetPool nextPool() {
        return pools.get(rotation.next());
    }

    UpstreamSettings settings() {
        return settings;
    }

    /** By which all that is waited for here is timed. */
    long now() {
        return clock.patienceNanos();
    }

    ByteBufferPool buffers() {
        return buffers;
    }

    /** What the calling thread, which is an I/O thread, keeps of it. */
    Lane lane() {
        return lane.get();
    }

    private Lane newLane() {
        Lane created = new Lane(this, XnioIoThread.requireCurrentThread(), endpoints.size());
        lanes.add(created);
        return created;
    }

    /** Closes every unused connection and has those in use closed after their request. */
    @Override
    public void close() {
        endpoints.forEach(endpoint -> endpoint.addresses().close());
        lanes.forEach(Lane::shutDown);
    }
}
