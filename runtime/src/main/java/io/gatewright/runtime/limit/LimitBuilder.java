package io.gatewright.runtime.limit;

import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.time.GatewayClock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens a {@link Limit}. What can't be counted goes to the start-up report, and a harmless limit is opened in its
 * place. Used by the starting thread only.
 */
public final class LimitBuilder {

    private final String name;
    private final StartupReport report;
    private final GatewayClock clock;
    private @Nullable Rule rule;
    private int cost = 1;

    /** @param name printable ASCII without quotes and backslashes; clients see it */
    public LimitBuilder(String name, StartupReport report, GatewayClock clock) {
        if (!RateLimitFields.isName(name)) {
            throw new IllegalArgumentException("not the name of a limit: " + name);
        }
        this.name = name;
        this.report = Objects.requireNonNull(report);
        this.clock = Objects.requireNonNull(clock);
    }

    /**
     * At most {@code quota} in any stretch of time as long as {@code period}.
     *
     * @param quota from 1
     * @param period positive, at most 366 days
     */
    public LimitBuilder slidingWindow(int quota, Duration period) {
        if (inRange(quota, period)) {
            rule = new SlidingWindow(quota, period);
        }
        return this;
    }

    /**
     * A bucket of {@code burst} tokens, refilled evenly at {@code quota} per {@code period}.
     *
     * @param quota from 1
     * @param period positive, at most 366 days
     * @param burst from 1
     */
    public LimitBuilder tokenBucket(int quota, Duration period, int burst) {
        if (!inRange(quota, period)) {
            return this;
        }
        if (burst < 1) {
            problem("its burst is " + burst + ", but must be at least 1");
        } else if (!TokenBucket.fits(quota, period, burst)) {
            problem("a burst of " + burst + " is too large for so slow a rate");
        } else {
            rule = new TokenBucket(quota, period, burst);
        }
        return this;
    }

    /** What one request takes; 1 if not said. At most the quota, or the burst where there is one. */
    public LimitBuilder cost(int units) {
        cost = units;
        return this;
    }

    /** The limit, on the gateway's clock. */
    public Limit open() {
        Rule counted = rule == null ? new SlidingWindow(1, Duration.ofSeconds(1)) : rule;
        boolean payable = cost >= 1 && cost <= counted.capacity();
        if (rule != null && !payable) {
            problem("its cost is " + cost + ", but must be from 1 to " + counted.capacity());
        }
        return new Limit(name, counted, payable ? cost : 1, clock);
    }

    private boolean inRange(int quota, Duration period) {
        if (quota < 1) {
            problem("it allows " + quota + ", but must allow at least 1");
        } else if (!Limits.isPeriod(period)) {
            problem("its period must be positive and at most 366 days");
        } else {
            return true;
        }
        return false;
    }

    private void problem(String what) {
        report.problem("limit `" + name + "`: " + what);
    }
}
