package io.gatewright.runtime.http;

/** Whether the gateway is starting, serving or on its way out. Thread-safe. */
public final class Lifecycle {
    /** In this order, and never back. */
    public enum Phase {
        STARTING,
        SERVING,
        DRAINING
    }

    private volatile Phase phase = Phase.STARTING;

    public Phase phase() {
        return phase;
    }

    public void serving() {
        phase = Phase.SERVING;
    }

    /** From now on each answer is the last of its connection. */
    public void draining() {
        phase = Phase.DRAINING;
    }

    boolean isDraining() {
        return phase == Phase.DRAINING;
    }
}
