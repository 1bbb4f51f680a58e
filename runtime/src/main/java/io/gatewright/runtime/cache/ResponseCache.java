package io.gatewright.runtime.cache;

import io.gatewright.runtime.time.GatewayClock;

/** What all cached routes of a gateway store, bounded by bytes. Thread-safe. */
public final class ResponseCache {
    public ResponseCache(GatewayClock clock) {}
}
