package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.ResponseTransform;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import org.jspecify.annotations.Nullable;

/**
 * What the cache did about one request, and how it is told: in {@code Cache-Status} (RFC 9211, after what caches
 * nearer the origin said), in {@code X-Cache}, and in the access log. Confined to the exchange's I/O thread.
 */
final class CacheOutcome implements ResponseTransform {
    private enum Kind {
        HIT,
        COLLAPSED,
        MISS,
        BYPASS,
        METHOD
    }

    private static final HttpString CACHE_STATUS = new HttpString("Cache-Status");
    private static final HttpString X_CACHE = new HttpString("X-Cache");

    private Kind kind = Kind.MISS;
    private boolean stored;
    private long ttl;
    private @Nullable Fill fill;

    /** @param seconds for how long the stored answer is still fresh */
    void hit(Exchange x, long seconds) {
        kind = Kind.HIT;
        ttl = seconds;
        x.log().cache("hit");
    }

    /** Answered with what another request's call brought. */
    void collapsed(Exchange x, long seconds) {
        kind = Kind.COLLAPSED;
        ttl = seconds;
        x.log().cache("collapsed");
    }

    /** @param by what may store the answer; null when nothing may */
    void miss(Exchange x, @Nullable Fill by) {
        kind = Kind.MISS;
        fill = by;
        x.log().cache("miss");
    }

    void bypass(Exchange x) {
        kind = Kind.BYPASS;
        x.log().cache("bypass");
    }

    void method(Exchange x) {
        kind = Kind.METHOD;
        x.log().cache("bypass");
    }

    /** Whether the answer is being stored. */
    void stored(boolean is) {
        stored = is;
    }

    @Override
    public void apply(Exchange x, HeaderMap response) {
        Fill open = fill;
        if (open != null) {
            open.committed();
        }
        response.add(CACHE_STATUS, status());
        response.put(X_CACHE, kind == Kind.HIT || kind == Kind.COLLAPSED ? "HIT" : "MISS");
    }

    private String status() {
        return switch (kind) {
            case HIT -> "gatewright; hit; ttl=" + ttl;
            case COLLAPSED -> "gatewright; fwd=miss; collapsed; ttl=" + ttl;
            case MISS -> stored ? "gatewright; fwd=miss; stored" : "gatewright; fwd=miss";
            case BYPASS -> "gatewright; fwd=bypass";
            case METHOD -> "gatewright; fwd=method";
        };
    }
}
