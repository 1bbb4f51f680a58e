package io.gatewright.runtime;

import io.gatewright.runtime.upstream.BreakerState;
import org.jspecify.annotations.Nullable;

/** A gateway that accepts requests. Thread-safe. */
public interface RunningGateway extends AutoCloseable {
    /** The port it listens on. */
    int port();

    /** The port of readiness and liveness; -1 when there is none. */
    int adminPort();

    /** How the circuit breaker of an upstream stands now; null: there is no such upstream, or it has none. */
    @Nullable
    BreakerState breaker(String upstream);

    /** Stops accepting, lets requests in flight end within the grace, and returns when all is closed. */
    @Override
    void close();
}
