package io.gatewright.runtime.upstream;

import java.time.Duration;

/**
 * @param errorMillionths the share of failed requests at which a breaker opens, in millionths; 1 to 1,000,000
 * @param minimum with fewer requests in the window it never opens; at least 1
 * @param within the window that requests are counted over; positive
 * @param open how long it stays open; positive
 * @param probes the good answers it takes to close again; at least 1
 */
record BreakerSettings(long errorMillionths, int minimum, Duration within, Duration open, int probes) {
    static final BreakerSettings DEFAULT =
            new BreakerSettings(500_000, 20, Duration.ofSeconds(10), Duration.ofSeconds(15), 3);

    /** Neither duration may be longer. */
    static final Duration LONGEST = Duration.ofDays(1);

    BreakerSettings errors(long millionths) {
        return new BreakerSettings(millionths, minimum, within, open, probes);
    }

    BreakerSettings minimum(int requests) {
        return new BreakerSettings(errorMillionths, requests, within, open, probes);
    }

    BreakerSettings within(Duration window) {
        return new BreakerSettings(errorMillionths, minimum, window, open, probes);
    }

    BreakerSettings open(Duration pause) {
        return new BreakerSettings(errorMillionths, minimum, within, pause, probes);
    }

    BreakerSettings probes(int requests) {
        return new BreakerSettings(errorMillionths, minimum, within, open, requests);
    }

    /** Whether that many failures among that many requests open it. */
    boolean tripsAt(long requests, long failures) {
        return requests >= minimum && failures * 1_000_000 >= errorMillionths * requests;
    }
}
