package io.gatewright.runtime.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.time.ManualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitBuilderTest {

    private final StartupReport report = new StartupReport();

    @Test
    void aWindowSaysItsPolicy() {
        Limit limit = builder().slidingWindow(100, Duration.ofMinutes(1)).open();
        assertEquals("\"baseline\";q=100;w=60", limit.policy());
        assertTrue(report.isEmpty());
    }

    @Test
    void aBucketSaysItsBurst() {
        Limit limit = builder().tokenBucket(100, Duration.ofMinutes(1), 20).open();
        assertEquals("\"baseline\";q=100;w=60;gatewright-burst=20", limit.policy());
    }

    @Test
    void aPeriodOfLessThanASecondHasNoWindowInThePolicy() {
        assertEquals(
                "\"baseline\";q=1",
                builder().slidingWindow(1, Duration.ofMillis(1500)).open().policy());
    }

    @Test
    void theCostIsTakenFromEveryRequest() {
        Limit limit = builder().slidingWindow(10, Duration.ofMinutes(1)).cost(4).open();
        assertEquals(6, limit.take("a").remaining());
        assertEquals(2, limit.take("a").remaining());
        assertEquals(false, limit.take("a").admitted());
    }

    @Test
    void whatCannotBeCountedIsReported() {
        builder().slidingWindow(0, Duration.ofMinutes(1)).open();
        builder().slidingWindow(1, Duration.ZERO).open();
        builder().tokenBucket(1, Duration.ofMinutes(1), 0).open();
        builder().tokenBucket(7, Duration.ofDays(366), Integer.MAX_VALUE).open();
        builder().slidingWindow(10, Duration.ofMinutes(1)).cost(11).open();
        assertEquals(
                List.of(
                        "limit `baseline`: it allows 0, but must allow at least 1",
                        "limit `baseline`: its period must be positive and at most 366 days",
                        "limit `baseline`: its burst is 0, but must be at least 1",
                        "limit `baseline`: a burst of 2147483647 is too large for so slow a rate",
                        "limit `baseline`: its cost is 11, but must be from 1 to 10"),
                report.problems());
    }

    private LimitBuilder builder() {
        return new LimitBuilder("baseline", report, ManualClock.startingAt(0));
    }
}
