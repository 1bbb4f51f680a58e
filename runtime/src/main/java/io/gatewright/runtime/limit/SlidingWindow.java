package io.gatewright.runtime.limit;

import java.time.Duration;

/**
 * At most {@code quota} units in <em>any</em> stretch of time as long as {@code period}.
 *
 * <p>A key's counter is a log of runs: the time of an admission, and the units admitted then. Up to {@value #MAX_RUNS}
 * units per period the log is exact to the nanosecond. Beyond, admissions within one tick, a {@value #MAX_RUNS}th of
 * the period, share a run, which counts as if all of it had come at the tick's end. So a unit may be given back up to
 * one tick late (under 0.4 % of the period), and never early: what is approximated is always to the safe side.
 *
 * @param quota units per period, from 1
 * @param period positive, at most 366 days
 */
record SlidingWindow(int quota, Duration period) implements Rule {

    /** The most runs that a counter keeps. */
    static final int MAX_RUNS = 256;

    SlidingWindow {
        Limits.checkQuota(quota);
        Limits.checkPeriod(period);
    }

    @Override
    public Counter fresh() {
        return new WindowCounter(quota, period.toNanos(), tick(), maxRuns());
    }

    @Override
    public int capacity() {
        return quota;
    }

    /** The grain of time, in nanoseconds: 1 where the log is exact. */
    long tick() {
        return quota <= MAX_RUNS ? 1 : Math.max(1, (period.toNanos() + MAX_RUNS - 1) / MAX_RUNS);
    }

    /** The most runs that can be within one period: one per unit, or one per tick and the two at the edges. */
    private int maxRuns() {
        return quota <= MAX_RUNS ? quota : MAX_RUNS + 2;
    }
}
