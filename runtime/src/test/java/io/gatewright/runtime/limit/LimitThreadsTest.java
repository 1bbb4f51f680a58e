package io.gatewright.runtime.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.runtime.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitThreadsTest {

    private static final int THREADS = 16;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1000})
    void manyThreadsTogetherGetExactlyTheQuotaOfAWindow(int quota) throws Exception {
        ManualClock clock = ManualClock.startingAt(0);
        Limit limit = new Limit("x", new SlidingWindow(quota, Duration.ofMinutes(1)), 1, clock);
        assertEquals(quota, admittedByAll(limit, quota));
        clock.advance(Duration.ofSeconds(30));
        assertEquals(0, admittedByAll(limit, quota));
        clock.advance(Duration.ofSeconds(31));
        assertEquals(quota, admittedByAll(limit, quota));
    }

    @Test
    void manyThreadsTogetherGetExactlyTheBurstOfABucket() throws Exception {
        ManualClock clock = ManualClock.startingAt(0);
        Limit limit = new Limit("x", new TokenBucket(10, Duration.ofSeconds(1), 500), 1, clock);
        assertEquals(500, admittedByAll(limit, 500));
        clock.advance(Duration.ofSeconds(2));
        assertEquals(20, admittedByAll(limit, 500));
    }

    @Test
    void whileTimeRunsNoPeriodHasMoreThanItsQuota() throws Exception {
        ManualClock clock = ManualClock.startingAt(0);
        Limit limit = new Limit("x", new SlidingWindow(50, Duration.ofMillis(10)), 1, clock);
        int admitted = inParallel(() -> {
            int mine = 0;
            for (int i = 0; i < 5000; i++) {
                clock.advance(Duration.ofNanos(1000));
                mine += limit.take("someone").admitted() ? 1 : 0;
            }
            return mine;
        });
        long periods = clock.nanoTime() / Duration.ofMillis(10).toNanos();
        assertEquals(8, periods);
        assertEquals(50 * periods, admitted);
    }

    /** Twice as many requests as the quota, for each of two keys; what one key was given. */
    private static int admittedByAll(Limit limit, int quota) throws Exception {
        int both = inParallel(() -> {
            int mine = 0;
            for (int i = 0; i < 2 * quota / THREADS + 10; i++) {
                mine += limit.take("a").admitted() ? 1 : 0;
                mine += limit.take("b").admitted() ? 1 : 0;
            }
            return mine;
        });
        assertEquals(0, both % 2);
        return both / 2;
    }

    private static int inParallel(Callable<Integer> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            int sum = 0;
            for (Future<Integer> result : results) {
                sum += result.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }
}
