package io.gatewright.runtime.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.gatewright.runtime.time.GatewayClock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What all cached routes of a gateway store. Bounded by bytes: what doesn't fit pushes out what is used least. As much
 * again may be held by answers that are still coming; one that finds no room there goes by unstored. Thread-safe.
 */
public final class ResponseCache {
    private static final long DEFAULT_BUDGET = 64L << 20;
    private static final long DEFAULT_LARGEST = 4L << 20;
    private static final Duration NOT_STORABLE_FOR = Duration.ofSeconds(10);

    private final long budget;
    private final long largest;
    private final Cache<CacheKey, CacheEntry> entries;
    private final ConcurrentHashMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicLong coming = new AtomicLong();

    /** A cache of 64 MiB, or an eighth of the heap where that is less, for bodies of 4 MiB at most. */
    public ResponseCache(GatewayClock clock) {
        this(clock, Math.min(DEFAULT_BUDGET, Runtime.getRuntime().maxMemory() / 8), DEFAULT_LARGEST);
    }

    /**
     * @param budget in bytes, for entries with their heads and keys
     * @param largest body that is stored, in bytes
     */
    ResponseCache(GatewayClock clock, long budget, long largest) {
        this.budget = budget;
        this.largest = Math.min(largest, budget);
        this.entries = Caffeine.newBuilder()
                .maximumWeight(budget)
                .weigher((CacheKey key, CacheEntry entry) ->
                        (int) Math.min(Integer.MAX_VALUE, key.size() + entry.size()))
                .expireAfter(Expiry.<CacheKey, CacheEntry>writing((key, entry) -> entry.remaining(clock.nanoTime())))
                .ticker(clock::nanoTime)
                .executor(Runnable::run)
                .build();
    }

    long largest() {
        return largest;
    }

    /** A fresh entry, or null. */
    @Nullable
    CacheEntry get(CacheKey key) {
        return entries.getIfPresent(key);
    }

    void put(CacheKey key, StoredResponse response) {
        entries.put(key, response);
    }

    /** Remembers, for a while, that the key's answers can't be stored; a stored one stays as long as it is fresh. */
    void notStorable(CacheKey key) {
        entries.asMap().putIfAbsent(key, new CacheEntry.NotStorable(NOT_STORABLE_FOR));
    }

    /** Whether {@code bytes} more may be held for answers that are coming; they must be {@link #release}d. */
    boolean reserve(long bytes) {
        if (coming.addAndGet(bytes) <= budget) {
            return true;
        }
        coming.addAndGet(-bytes);
        return false;
    }

    void release(long bytes) {
        coming.addAndGet(-bytes);
    }

    /** The call that others wait for, if one is under way; else {@code mine}, which then is it. */
    Flight fly(CacheKey key, Flight mine) {
        Flight other = flights.putIfAbsent(key, mine);
        return other == null ? mine : other;
    }

    /** Has nobody wait for {@code flight} any more. */
    void unfly(CacheKey key, Flight flight) {
        flights.remove(key, flight);
    }

    /** For tests: the stored bytes, once what is too much is gone. */
    long storedBytes() {
        entries.cleanUp();
        return entries.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** For tests: calls under way that others may wait for. */
    int flights() {
        return flights.size();
    }

    /** For tests: requests that wait for another's call. */
    int waiting() {
        return flights.values().stream().mapToInt(Flight::waiting).sum();
    }

    /** For tests: bytes held for answers that are coming. */
    long comingBytes() {
        return coming.get();
    }
}
