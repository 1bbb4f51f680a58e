package io.gatewright.runtime.time;

/** Where the gateway reads the time. Thread-safe. */
public interface GatewayClock {
    /** Nanoseconds that only ever grow; only differences mean something. */
    long nanoTime();

    /** Milliseconds since the epoch, UTC. */
    long epochMillis();

    /** The clock of the machine. */
    static GatewayClock system() {
        return SystemClock.INSTANCE;
    }
}
