package io.gatewright.runtime.limit;

import java.math.BigInteger;
import java.time.Duration;

/**
 * A bucket of {@code burst} tokens, full at first, refilled evenly at {@code quota} per {@code period}. A request
 * takes its cost in tokens, or is refused and takes none. In any stretch of time t it admits at most
 * {@code burst + quota × t / period} units. Credit is a whole number of <em>shares</em>, {@link #sharesPerToken} to a
 * token, of which {@link #sharesPerNano} come in each nanosecond: nothing is rounded, so nothing drifts.
 *
 * @param quota tokens per period, from 1
 * @param period positive, at most 366 days
 * @param burst tokens that the bucket holds, from 1; {@link #fits} says how many can be counted exactly
 */
record TokenBucket(int quota, Duration period, int burst) implements Rule {

    TokenBucket {
        Limits.checkQuota(quota);
        Limits.checkPeriod(period);
        Limits.checkQuota(burst);
        if (!fits(quota, period, burst)) {
            throw new IllegalArgumentException("burst too large to be counted exactly");
        }
    }

    /** Whether a full bucket can be counted exactly in 63 bits: it can up to a burst of 52,000 even at 7 a day. */
    static boolean fits(int quota, Duration period, int burst) {
        long perToken = period.toNanos() / divisor(quota, period);
        return burst <= Long.MAX_VALUE / 2 / perToken;
    }

    @Override
    public Counter fresh() {
        return new TokenCounter(burst, sharesPerToken(), sharesPerNano());
    }

    @Override
    public int capacity() {
        return burst;
    }

    private long sharesPerToken() {
        return period.toNanos() / divisor(quota, period);
    }

    private long sharesPerNano() {
        return quota / divisor(quota, period);
    }

    private static long divisor(int quota, Duration period) {
        return BigInteger.valueOf(quota)
                .gcd(BigInteger.valueOf(period.toNanos()))
                .longValueExact();
    }
}
