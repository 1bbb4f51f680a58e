package io.gatewright.runtime.testing;

import io.gatewright.runtime.time.ManualClock;

/**
 * Lets the gateway wait in vain without waiting: while the answer to the request of a test is awaited, an upstream that
 * never answers may say that the time for it is over. Thread-safe.
 */
final class Patience {
    private final ManualClock clock;
    private long sends;
    private boolean awaiting;

    Patience(ManualClock clock) {
        this.clock = clock;
    }

    synchronized void sent() {
        sends++;
        awaiting = true;
    }

    synchronized void answered() {
        awaiting = false;
    }

    /** Which request of the test is under way, or was last. */
    synchronized long current() {
        return sends;
    }

    /** Nothing more is going to happen to that request but that it is given up. */
    synchronized void end(long request) {
        if (awaiting && request == sends) {
            clock.outwait();
        }
    }
}
