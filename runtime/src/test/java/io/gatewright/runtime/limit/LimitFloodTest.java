package io.gatewright.runtime.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.time.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimitFloodTest {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final ManualClock clock = ManualClock.startingAt(0);

    @Test
    void aFloodOfKeysGivesNobodyASecondAllowance() {
        Limit limit = new Limit("x", new SlidingWindow(5, PERIOD), 1, clock, 32 << 10, 2);
        for (int i = 0; i < 5; i++) {
            assertTrue(limit.take("victim").admitted());
        }
        for (int i = 0; i < 50_000; i++) {
            limit.take("attacker-" + i);
        }
        assertFalse(limit.take("victim").admitted());
        assertTrue(limit.keys() < 300, "bounded, but holds " + limit.keys());
    }

    @Test
    void withMoreKeysThanRoomNoKeyEverGetsMoreThanItsQuotaInAnyPeriod() {
        Limit limit = new Limit("x", new SlidingWindow(3, PERIOD), 1, clock, 8 << 10, 2);
        Map<String, Deque<Long>> admitted = new HashMap<>();
        Random random = new Random(7);
        int shared = 0;
        for (int i = 0; i < 60_000; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(40)));
            String key = "k" + (random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(400));
            boolean takes = limit.take(key).admitted();
            Deque<Long> mine = admitted.computeIfAbsent(key, k -> new ArrayDeque<>());
            while (!mine.isEmpty() && clock.nanoTime() - mine.getFirst() >= PERIOD.toNanos()) {
                mine.removeFirst();
            }
            shared += !takes && mine.size() < 3 ? 1 : 0;
            if (takes) {
                mine.addLast(clock.nanoTime());
                assertTrue(mine.size() <= 3, "over-admitted " + key);
            }
        }
        assertTrue(shared > 100, "the bound was never felt");
    }

    @Test
    void afterAFloodEverybodyHasAnAllowanceOfTheirOwnAgain() {
        Limit limit = new Limit("x", new SlidingWindow(2, PERIOD), 1, clock, 32 << 10, 2);
        for (int i = 0; i < 10_000; i++) {
            limit.take("attacker-" + i);
        }
        assertFalse(limit.take("newcomer").admitted());
        clock.advance(PERIOD);
        for (int i = 0; i < 40; i++) {
            assertTrue(limit.take("newcomer-" + i).admitted());
            assertTrue(limit.take("newcomer-" + i).admitted());
            assertFalse(limit.take("newcomer-" + i).admitted());
        }
    }

    @Test
    void idleKeysMakeRoomOnceHalfOfItIsTaken() {
        Limit limit = new Limit("x", new SlidingWindow(2, PERIOD), 1, clock, 512 << 10, 2);
        for (int i = 0; i < 1000; i++) {
            limit.take("k" + i);
        }
        assertEquals(1000, limit.keys());
        clock.advance(PERIOD);
        for (int i = 0; i < 5000; i++) {
            assertTrue(limit.take("other" + i).admitted());
            assertTrue(limit.take("other" + i).admitted());
            clock.advance(PERIOD.dividedBy(500));
        }
        assertTrue(limit.keys() < 1300, limit.keys() + " keys");
    }
}
