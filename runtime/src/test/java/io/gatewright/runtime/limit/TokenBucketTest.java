package io.gatewright.runtime.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aFullBucketGoesAtOnceAndThenTheRateHolds() {
        Counter counter = new TokenBucket(60, Duration.ofMinutes(1), 5).fresh();
        for (int i = 4; i >= 0; i--) {
            Decision decision = counter.take(0, 1, Memory.UNBOUNDED);
            assertTrue(decision.admitted());
            assertEquals(i, decision.remaining());
        }
        Decision refused = counter.take(0, 1, Memory.UNBOUNDED);
        assertFalse(refused.admitted());
        assertEquals(1, refused.waitSeconds());
        assertFalse(counter.take(SECOND - 1, 1, Memory.UNBOUNDED).admitted());
        assertTrue(counter.take(SECOND, 1, Memory.UNBOUNDED).admitted());
        assertFalse(counter.take(SECOND, 1, Memory.UNBOUNDED).admitted());
    }

    @Test
    void aBucketNeverHoldsMoreThanItsBurst() {
        Counter counter = new TokenBucket(1, Duration.ofSeconds(1), 3).fresh();
        counter.take(0, 3, Memory.UNBOUNDED);
        assertTrue(counter.idle(1000 * SECOND));
        assertTrue(counter.take(1000 * SECOND, 3, Memory.UNBOUNDED).admitted());
        assertFalse(counter.take(1000 * SECOND, 1, Memory.UNBOUNDED).admitted());
    }

    @Test
    void whatCannotBeCountedExactlyIsNotABucket() {
        assertTrue(TokenBucket.fits(7, Duration.ofDays(1), 50_000));
        assertFalse(TokenBucket.fits(7, Duration.ofDays(366), 1_000_000));
        assertThrows(IllegalArgumentException.class, () -> new TokenBucket(7, Duration.ofDays(366), 1_000_000));
    }

    @Property(tries = 500)
    void itIsExactAgainstFractionsOfAnySize(
            @ForAll @IntRange(min = 1, max = 50) int quota,
            @ForAll @LongRange(min = 1, max = 1_000_003) long period,
            @ForAll @IntRange(min = 1, max = 30) int burst,
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 100_000) Integer> gaps) {
        Counter counter = new TokenBucket(quota, Duration.ofNanos(period), burst).fresh();
        BigInteger perToken = BigInteger.valueOf(period);
        BigInteger full = perToken.multiply(BigInteger.valueOf(burst));
        BigInteger level = full;
        long now = 0;
        for (int gap : gaps) {
            now += gap;
            int cost = 1 + gap % burst;
            level = level.add(BigInteger.valueOf(quota).multiply(BigInteger.valueOf(gap)))
                    .min(full);
            BigInteger price = perToken.multiply(BigInteger.valueOf(cost));
            boolean takes = level.compareTo(price) >= 0;
            level = takes ? level.subtract(price) : level;
            Decision decision = counter.take(now, cost, Memory.UNBOUNDED);
            assertEquals(takes, decision.admitted());
            assertEquals(level.divide(perToken).longValueExact(), decision.remaining());
            if (!takes) {
                assertFalse(counter.copy()
                        .take(now + decision.waitNanos() - 1, cost, Memory.UNBOUNDED)
                        .admitted());
                assertTrue(counter.copy()
                        .take(now + decision.waitNanos(), cost, Memory.UNBOUNDED)
                        .admitted());
            }
        }
    }
}
