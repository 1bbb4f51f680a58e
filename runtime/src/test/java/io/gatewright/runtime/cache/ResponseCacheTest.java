package io.gatewright.runtime.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.time.ManualClock;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {
    private static CacheKey key(@Nullable String... parts) {
        return new CacheKey(Arrays.asList(parts));
    }

    private static StoredResponse stored(ManualClock clock, int size, Duration ttl) {
        var field = new StoredResponse.Field(new HttpString("ETag"), List.of("\"" + size + "\""));
        return new StoredResponse(200, List.of(field), ByteBuffer.allocate(size), clock.nanoTime(), 0, ttl);
    }

    @Test
    void neverHoldsMoreThanItsBudget() {
        ManualClock clock = ManualClock.startingAt(0);
        ResponseCache cache = new ResponseCache(clock, 100_000, 50_000);
        for (int i = 0; i < 1000; i++) {
            cache.put(key("r", Integer.toString(i)), stored(clock, i * 37 % 9000, Duration.ofHours(1)));
            assertTrue(cache.storedBytes() <= 100_000);
        }
        assertTrue(cache.storedBytes() > 50_000);
    }

    @Test
    void boundsWhatIsHeldForAnswersThatAreComing() {
        ResponseCache cache = new ResponseCache(ManualClock.startingAt(0), 1000, 500);
        assertTrue(cache.reserve(600));
        assertFalse(cache.reserve(401));
        assertTrue(cache.reserve(400));
        cache.release(600);
        assertTrue(cache.reserve(600));
        assertEquals(1000, cache.comingBytes());
    }

    @Test
    void whatIsStoredStaysWhenAnAnswerCantBe() {
        ManualClock clock = ManualClock.startingAt(0);
        ResponseCache cache = new ResponseCache(clock, 100_000, 50_000);
        cache.put(key("a"), stored(clock, 1, Duration.ofHours(1)));
        cache.notStorable(key("a"));
        assertInstanceOf(StoredResponse.class, cache.get(key("a")));
        cache.notStorable(key("b"));
        assertInstanceOf(CacheEntry.NotStorable.class, cache.get(key("b")));
        clock.advance(Duration.ofSeconds(11));
        assertNull(cache.get(key("b")));
    }

    @Test
    void partsOfAKeyDoNotRunTogether() {
        assertNotEquals(key("a", "bc"), key("ab", "c"));
        assertNotEquals(key("a", null), key("a", ""));
        assertNotEquals(key("a", "null"), key("a", null));
        assertNotEquals(key("a"), key("a", null));
        assertFalse(key("secret-token").toString().contains("secret"));
    }

    /** Beside a map that remembers when each entry ends. */
    @Property(tries = 300)
    void forgetsExactlyWhenTheTimeIsUp(@ForAll Random random) {
        ManualClock clock = ManualClock.startingAt(0);
        ResponseCache cache = new ResponseCache(clock, 10_000_000, 1000);
        Map<CacheKey, Long> ends = new HashMap<>();
        for (int step = 0; step < 200; step++) {
            CacheKey key = key("r", Integer.toString(random.nextInt(5)));
            switch (random.nextInt(3)) {
                case 0 -> clock.advance(Duration.ofMillis(random.nextInt(2000)));
                case 1 -> {
                    long ttl = 1L + random.nextInt(3000);
                    cache.put(key, stored(clock, 10, Duration.ofMillis(ttl)));
                    ends.put(key, clock.epochMillis() + ttl);
                }
                default ->
                    assertEquals(
                            ends.getOrDefault(key, 0L) > clock.epochMillis(), cache.get(key) instanceof StoredResponse);
            }
        }
    }
}
