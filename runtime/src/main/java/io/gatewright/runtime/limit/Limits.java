package io.gatewright.runtime.limit;

import java.time.Duration;

/** The ranges that the figures of a limit must keep to. */
final class Limits {

    static final Duration LONGEST_PERIOD = Duration.ofDays(366);

    private Limits() {}

    static void checkQuota(int quota) {
        if (quota < 1) {
            throw new IllegalArgumentException("a quota is at least 1");
        }
    }

    static void checkPeriod(Duration period) {
        if (!isPeriod(period)) {
            throw new IllegalArgumentException("a period is positive and at most 366 days");
        }
    }

    static boolean isPeriod(Duration period) {
        return period.compareTo(Duration.ZERO) > 0 && period.compareTo(LONGEST_PERIOD) <= 0;
    }
}
