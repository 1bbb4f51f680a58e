package io.gatewright.runtime.time;

/** Where the gateway reads the time. Thread-safe. */
public interface GatewayClock {
    /** Nanoseconds that only ever grow; only differences mean something. */
    long nanoTime();

    /**
     * Nanoseconds by which an upstream is waited for; only differences mean something. They pass even where the clock
     * stands still, so that what really hangs is given up.
     */
    default long patienceNanos() {
        return System.nanoTime();
    }

    /** Milliseconds since the epoch, UTC. */
    long epochMillis();

    /** The clock of the machine. */
    static GatewayClock system() {
        return SystemClock.INSTANCE;
    }
}
