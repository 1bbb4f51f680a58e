package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.RequestTransform;
import io.gatewright.runtime.http.Step;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers GET and HEAD from the cache where it can, and fills it where it may. Of many requests that miss the same key
 * at once, one calls the upstream; the others wait without holding a thread. Thread-safe.
 */
public final class CacheStep implements Step {
    /** A request waits for another's call so often at most; then it makes its own. */
    private static final int MAX_WAITS = 2;
    /** So long a call may keep others waiting, in seconds; then one of them calls anew. */
    private static final long PATIENCE = 5;

    private final ResponseCache cache;
    private final Duration ttl;
    private final KeyMaker keys;
    private final Step next;
    private final RequestTransform withhold;

    /**
     * @param route its name, so that no two routes share an entry
     * @param ttl for how long an answer stays; shorter where the upstream says so
     * @param vary what answers differ by, besides scheme, host, path and query
     * @param settled fields of the request that the route itself answers for: the upstream is not sent them, unless
     *     {@code vary} has them, and what it says in Vary of them counts for nothing
     */
    public CacheStep(
            ResponseCache cache, String route, Duration ttl, List<VaryKey> vary, Set<HttpString> settled, Step next) {
        this.cache = cache;
        this.ttl = ttl;
        this.keys = new KeyMaker(route, vary, settled);
        this.next = next;
        this.withhold = (x, head) -> keys.withhold(head);
    }

    @Override
    public void handle(Exchange x) {
        CacheOutcome outcome = new CacheOutcome();
        x.onCommit(outcome);
        boolean head = x.method().equals("HEAD");
        if (!head && !x.method().equals("GET")) {
            outcome.method(x);
            next.handle(x);
        } else if (bypasses(x)) {
            outcome.bypass(x);
            next.handle(x);
        } else if (head) {
            answerHead(x, outcome);
        } else {
            lookUp(x, outcome, 0);
        }
    }

    /** Whether the request can be neither answered from the cache nor shared. */
    private boolean bypasses(Exchange x) {
        HeaderMap request = x.http().getRequestHeaders();
        return !x.http().isRequestComplete()
                || request.contains(Headers.RANGE)
                || request.contains(Headers.IF_MATCH)
                || request.contains(Headers.IF_UNMODIFIED_SINCE)
                || (request.contains(Headers.AUTHORIZATION) && !keys.knowsCallers())
                || Directives.of(request.get(Headers.CACHE_CONTROL)).noStore();
    }

    /** A HEAD is answered from a stored GET, or else passed on; it never fills. */
    private void answerHead(Exchange x, CacheOutcome outcome) {
        if (cache.get(keys.key(x)) instanceof StoredResponse stored) {
            answer(x, outcome, stored);
        } else {
            outcome.miss(x, null);
            forward(x);
        }
    }

    /** @param waits how often the request has waited already */
    void lookUp(Exchange x, CacheOutcome outcome, int waits) {
        CacheKey key = keys.key(x);
        CacheEntry entry = cache.get(key);
        if (entry instanceof StoredResponse stored) {
            answer(x, outcome, stored);
        } else if (entry != null || waits == MAX_WAITS) {
            fill(x, outcome, key, null);
        } else {
            Flight mine = new Flight();
            Flight flight = cache.fly(key, mine);
            if (flight == mine) {
                lead(x, outcome, key, mine);
            } else {
                x.http().dispatch(SameThreadExecutor.INSTANCE, () -> park(x, outcome, key, flight, waits + 1));
            }
        }
    }

    /** Passes the request on, whatever others do. */
    void goAlone(Exchange x, CacheOutcome outcome) {
        fill(x, outcome, keys.key(x), null);
    }

    void answerCollapsed(Exchange x, CacheOutcome outcome, StoredResponse stored) {
        outcome.collapsed(x, Hit.ttl(stored, x.clock().nanoTime()));
        Hit.answer(x, stored);
    }

    private void answer(Exchange x, CacheOutcome outcome, StoredResponse stored) {
        outcome.hit(x, Hit.ttl(stored, x.clock().nanoTime()));
        Hit.answer(x, stored);
    }

    private void lead(Exchange x, CacheOutcome outcome, CacheKey key, Flight flight) {
        // Another's call may have ended between our look and our start.
        if (cache.get(key) instanceof StoredResponse stored) {
            cache.unfly(key, flight);
            flight.answer(stored);
            answer(x, outcome, stored);
        } else {
            fill(x, outcome, key, flight);
        }
    }

    private void fill(Exchange x, CacheOutcome outcome, CacheKey key, @Nullable Flight flight) {
        Fill fill = new Fill(x, cache, keys, ttl, outcome, key, flight);
        outcome.miss(x, fill);
        x.capture(fill);
        x.onComplete(fill::abort);
        forward(x);
    }

    private void forward(Exchange x) {
        x.onUpstreamRequest(withhold);
        next.handle(x);
    }

    private void park(Exchange x, CacheOutcome outcome, CacheKey key, Flight flight, int waits) {
        Parked parked = new Parked(this, x, outcome, waits);
        int waiting = flight.join(parked);
        if (waiting == 0) {
            lookUp(x, outcome, MAX_WAITS);
            return;
        }
        x.onClientGone(() -> {
            if (flight.leave(parked)) {
                x.http().endExchange();
            }
        });
        if (waiting == 1) {
            x.http().getIoThread().executeAfter(() -> abandon(key, flight), PATIENCE, TimeUnit.SECONDS);
        }
    }

    private void abandon(CacheKey key, Flight flight) {
        cache.unfly(key, flight);
        flight.end(Landing.AGAIN);
    }
}
