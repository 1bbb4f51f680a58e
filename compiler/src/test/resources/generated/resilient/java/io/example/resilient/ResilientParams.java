package io.example.resilient;

import io.gatewright.runtime.GatewayRuntime;
import java.time.Duration;

/** The params as they were bound at start-up. */
final class ResilientParams {
    private final long canary;
    private final Duration pause;

    ResilientParams(GatewayRuntime runtime) {
        this.canary = runtime.integer("canary");
        this.pause = runtime.duration("pause");
    }

    /** {@code param canary}, resilient.gw */
    long canary() {
        return canary;
    }

    /** {@code param pause}, resilient.gw */
    Duration pause() {
        return pause;
    }
}
