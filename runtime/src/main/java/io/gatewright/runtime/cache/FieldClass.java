package io.gatewright.runtime.cache;

import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What becomes of a field of a request whose answer may be stored. Only what is keyed can shape what is stored: so a
 * field is in the key, or is kept from the upstream, or says nothing that an answer may depend on without a
 * {@code Vary} that the cache obeys.
 */
enum FieldClass {
    /** Goes to the upstream and is in the key. So is every field that is not named here. */
    KEYED,
    /** Goes to the upstream; in the key from when an answer's Vary names it. */
    NEGOTIATED,
    /** Kept from the upstream until an answer's Vary names it; from then on keyed. */
    WITHHELD,
    /** Kept from the upstream; an answer whose Vary names it is not stored. */
    OURS,
    /** Framing, routing and the gateway's own fields: they pass; an answer whose Vary names one is not stored. */
    PASSED,
    /** As {@link #PASSED}, and in every key already. */
    ROUTING;

    private static final Map<HttpString, FieldClass> CLASSES = classes();

    static FieldClass of(HttpString name) {
        FieldClass known = CLASSES.get(name);
        if (known != null) {
            return known;
        }
        String text = name.toString();
        if (text.regionMatches(true, 0, "sec-", 0, 4)) {
            return WITHHELD;
        }
        return text.regionMatches(true, 0, "x-forwarded-", 0, 12) ? OURS : KEYED;
    }

    private static Map<HttpString, FieldClass> classes() {
        Map<HttpString, FieldClass> classes = new HashMap<>();
        put(classes, NEGOTIATED, "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Origin");
        put(classes, NEGOTIATED, "traceparent", "tracestate");
        put(classes, WITHHELD, "User-Agent", "Referer", "From", "DNT", "Priority", "Upgrade-Insecure-Requests");
        put(classes, WITHHELD, "Save-Data", "X-Requested-With", "Early-Data", "X-Request-Id", "X-Correlation-Id");
        put(classes, OURS, "Cache-Control", "Pragma", "If-None-Match", "If-Modified-Since", "If-Match");
        put(classes, OURS, "If-Unmodified-Since", "If-Range", "Range", "Max-Forwards", "Forwarded", "X-Real-IP");
        put(classes, PASSED, "Connection", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via");
        put(classes, PASSED, "Content-Length", "X-Forwarded-For", "Proxy-Connection", "HTTP2-Settings", "Expect");
        put(classes, ROUTING, "Host", "X-Forwarded-Host", "X-Forwarded-Proto");
        assert classes.get(Headers.HOST) == ROUTING;
        return Map.copyOf(classes);
    }

    private static void put(Map<HttpString, FieldClass> classes, FieldClass as, String... names) {
        for (String name : List.of(names)) {
            classes.put(new HttpString(name.toLowerCase(Locale.ROOT)), as);
        }
    }
}
