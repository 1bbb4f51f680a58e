package io.gatewright.runtime.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.http.Problem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AccessLogTest {
    private static final Problem BAD = Problem.of(400, "bad");

    @Test
    void aSlowReaderCostsLinesNotMemory() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        AccessLog log = AccessLog.to(
                line -> {
                    writing.countDown();
                    awaitUnchecked(release);
                    written.incrementAndGet();
                },
                4);
        log.refused("127.0.0.1", "id", BAD);
        writing.await();
        for (int i = 0; i < 10; i++) {
            log.refused("127.0.0.1", "id", BAD);
        }
        assertEquals(6, log.dropped());
        release.countDown();
        log.close();
        assertEquals(5, written.get());
    }

    @Test
    void aSinkThatFailsLosesLinesAndNothingElse() {
        AccessLog log = AccessLog.to(line -> {
            throw new IllegalStateException("expected by this test");
        });
        log.refused("127.0.0.1", "id", BAD);
        log.close();
        assertTrue(log.dropped() > 0);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
