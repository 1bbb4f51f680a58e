package io.gatewright.runtime.limit;

/**
 * What an allowance answered to one request.
 *
 * @param admitted whether the request may pass, and has been counted
 * @param remaining units left after this request, from 0 up to the quota
 * @param waitNanos nanoseconds, never negative: when refused, until this request would be admitted if nothing else
 *     were; when admitted, until more is left than now
 */
public record Decision(boolean admitted, long remaining, long waitNanos) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** Refuses negative figures. */
    public Decision {
        if (remaining < 0 || waitNanos < 0) {
            throw new IllegalArgumentException("negative remainder or wait");
        }
    }

    /** {@link #waitNanos} in whole seconds, rounded up, and at least 1 for a refusal. */
    public long waitSeconds() {
        long seconds = waitNanos / NANOS_PER_SECOND + (waitNanos % NANOS_PER_SECOND == 0 ? 0 : 1);
        return admitted ? seconds : Math.max(1, seconds);
    }
}
