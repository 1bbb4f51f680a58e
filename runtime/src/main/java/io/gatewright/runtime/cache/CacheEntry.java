package io.gatewright.runtime.cache;

import java.time.Duration;

/** What a key leads to. */
sealed interface CacheEntry permits StoredResponse, CacheEntry.NotStorable {
    /** About what it takes of memory, in bytes. */
    long size();

    /** For how long it still counts, at {@code now} by the clock's nanoseconds; not negative. */
    Duration remaining(long now);

    /** The last answer could not be stored: nobody need wait for the next in the hope that it can. */
    record NotStorable(Duration ttl) implements CacheEntry {
        @Override
        public Duration remaining(long now) {
            return ttl;
        }

        @Override
        public long size() {
            return 64;
        }
    }
}
