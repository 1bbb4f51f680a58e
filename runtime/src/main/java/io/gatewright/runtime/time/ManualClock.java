package io.gatewright.runtime.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is moved, for tests. Thread-safe. */
public final class ManualClock implements GatewayClock {
    /** More than any time-out may be. */
    private static final long FOR_EVER = Duration.ofDays(400).toNanos();

    private final long startMillis;
    private final AtomicLong outwaited = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();

    private ManualClock(long startMillis) {
        this.startMillis = startMillis;
    }

    /** A clock that shows {@code epochMillis} until it is moved. */
    public static ManualClock startingAt(long epochMillis) {
        return new ManualClock(epochMillis);
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException when {@code by} is negative
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a clock cannot go back by " + by);
        }
        nanos.addAndGet(by.toNanos());
    }

    /** Whatever is waited for now has been waited for longer than any time-out. The clock stays where it is. */
    public void outwait() {
        outwaited.addAndGet(FOR_EVER);
    }

    @Override
    public long patienceNanos() {
        return System.nanoTime() + outwaited.get();
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public long epochMillis() {
        return startMillis + nanos.get() / 1_000_000;
    }
}
