package io.gatewright.runtime.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void theHundredAndFirstInAMinuteIsRefused() {
        Counter counter = new SlidingWindow(100, Duration.ofMinutes(1)).fresh();
        for (int i = 0; i < 100; i++) {
            assertTrue(take(counter, i * SECOND / 10).admitted());
        }
        Decision refused = take(counter, 10 * SECOND);
        assertFalse(refused.admitted());
        assertEquals(0, refused.remaining());
        assertEquals(50, refused.waitSeconds());
        assertFalse(take(counter, 60 * SECOND - 1).admitted());
        assertTrue(take(counter, 60 * SECOND).admitted());
        assertFalse(take(counter, 60 * SECOND).admitted());
    }

    @Test
    void aBurstAcrossTheEdgeOfAMinuteCountsAsOne() {
        Counter counter = new SlidingWindow(10, Duration.ofMinutes(1)).fresh();
        for (int i = 0; i < 10; i++) {
            assertTrue(take(counter, 59 * SECOND).admitted());
        }
        assertFalse(take(counter, 61 * SECOND).admitted());
    }

    @Test
    void aRequestThatCostsMoreWaitsForMore() {
        Counter counter = new SlidingWindow(10, Duration.ofSeconds(10)).fresh();
        counter.take(0, 4, Memory.UNBOUNDED);
        counter.take(2 * SECOND, 4, Memory.UNBOUNDED);
        Decision refused = counter.take(3 * SECOND, 7, Memory.UNBOUNDED);
        assertFalse(refused.admitted());
        assertEquals(2, refused.remaining());
        assertEquals(9, refused.waitSeconds());
        assertEquals(7, counter.take(3 * SECOND, 3, Memory.UNBOUNDED).waitSeconds());
        assertTrue(counter.take(12 * SECOND, 10, Memory.UNBOUNDED).admitted());
    }

    @Test
    void aCounterIsIdleOnceThePeriodIsOver() {
        Counter counter = new SlidingWindow(10, Duration.ofSeconds(10)).fresh();
        assertTrue(counter.idle(0));
        take(counter, 5);
        assertFalse(counter.idle(10 * SECOND + 4));
        assertTrue(counter.idle(10 * SECOND + 5));
    }

    @Property(tries = 500)
    void upToTwoHundredAndFiftySixItIsExact(
            @ForAll @IntRange(min = 1, max = 40) int quota,
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 400) Integer> gaps,
            @ForAll @IntRange(min = 1, max = 3) int most,
            @ForAll @LongRange(min = Long.MAX_VALUE - 20_000, max = Long.MAX_VALUE) long origin) {
        Counter counter = new SlidingWindow(quota, Duration.ofNanos(1000)).fresh();
        SlowWindow reference = new SlowWindow(quota, 1000);
        long now = 0;
        int refused = 0;
        for (int gap : gaps) {
            now += gap;
            int cost = Math.min(quota, 1 + gap % most);
            Decision decision = counter.take(origin + now, cost, Memory.UNBOUNDED);
            assertEquals(reference.take(now, cost), decision.admitted());
            assertEquals(reference.remaining(), decision.remaining());
            refused += decision.admitted() ? 0 : 1;
        }
        Statistics.collect(refused == 0 ? "none refused" : "some refused");
    }

    @Property(tries = 300)
    void beyondItGivesBackLateByATickAtMostAndNeverEarly(
            @ForAll @IntRange(min = 257, max = 2000) int quota,
            @ForAll @Size(max = 400) List<@IntRange(min = 0, max = 900) Integer> gaps) {
        SlidingWindow rule = new SlidingWindow(quota, Duration.ofNanos(100_000));
        long tick = rule.tick();
        Counter counter = rule.fresh();
        List<long[]> admitted = new ArrayList<>();
        long now = 0;
        for (int gap : gaps) {
            now += gap;
            int cost = Math.min(quota, 1 + gap % 30);
            boolean takes = counter.take(now, cost, Memory.UNBOUNDED).admitted();
            if (takes) {
                assertTrue(usedSince(admitted, now - 100_000) + cost <= quota, "over-admitted");
                admitted.add(new long[] {now, cost});
            } else {
                assertTrue(usedSince(admitted, now - 100_000 - tick) + cost > quota, "more than a tick late");
            }
        }
    }

    @Property(tries = 300)
    void withoutMemoryItNeverAdmitsMore(
            @ForAll @IntRange(min = 3, max = 100) int quota,
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 60) Integer> gaps) {
        Counter counter = new SlidingWindow(quota, Duration.ofNanos(1000)).fresh();
        List<long[]> admitted = new ArrayList<>();
        long now = 0;
        for (int gap : gaps) {
            now += gap;
            if (counter.take(now, 1, bytes -> false).admitted()) {
                assertTrue(usedSince(admitted, now - 1000) + 1 <= quota);
                admitted.add(new long[] {now, 1});
            }
        }
        assertTrue(counter.take(now + 1000, quota, bytes -> false).admitted(), "all of it comes back");
    }

    private static long usedSince(List<long[]> admitted, long start) {
        return admitted.stream().filter(a -> a[0] > start).mapToLong(a -> a[1]).sum();
    }

    private static Decision take(Counter counter, long now) {
        return counter.take(now, 1, Memory.UNBOUNDED);
    }

    /** The definition: everything that was admitted, looked through every time. */
    private static final class SlowWindow {
        private final int quota;
        private final long period;
        private final List<long[]> admitted = new ArrayList<>();
        private long remaining;

        SlowWindow(int quota, long period) {
            this.quota = quota;
            this.period = period;
        }

        boolean take(long now, int cost) {
            long used = usedSince(admitted, now - period);
            boolean takes = used + cost <= quota;
            if (takes) {
                admitted.add(new long[] {now, cost});
            }
            remaining = quota - used - (takes ? cost : 0);
            return takes;
        }

        long remaining() {
            return remaining;
        }
    }
}
