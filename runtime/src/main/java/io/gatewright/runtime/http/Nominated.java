package io.gatewright.runtime.http;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that {@code Connection} names and that therefore end here. A sender can't have a field removed on
 * which routing, identity, caching or framing rests: naming one of those changes nothing.
 */
public final class Nominated {
    private static final Set<String> PROTECTED = Set.of(
            "host",
            "authorization",
            "cookie",
            "set-cookie",
            "forwarded",
            "via",
            "x-request-id",
            "x-real-ip",
            "traceparent",
            "tracestate",
            "cache-control",
            "expires",
            "age",
            "date",
            "pragma",
            "vary",
            "etag",
            "last-modified",
            "location",
            "www-authenticate",
            "strict-transport-security",
            "content-security-policy",
            "origin",
            "referer",
            "accept",
            "range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "if-range",
            "x-api-key",
            "content-length",
            "transfer-encoding",
            "x-frame-options",
            "x-content-type-options");

    private Nominated() {}

    /**
     * Takes the fields that {@code Connection} names out of a request's head, so that nothing decides by what the upstream
     * is not sent. What runs the connection itself stays: it ends at this hop in any case.
     */
    static void drop(HeaderMap head) {
        HeaderValues lines = head.get(Headers.CONNECTION);
        if (lines == null) {
            return;
        }
        Set<HttpString> names = null;
        for (int i = 0; i < lines.size(); i++) {
            names = add(names, lines.get(i));
        }
        if (names != null) {
            for (HttpString name : names) {
                if (!isHopByHop(name) && !name.equals(Headers.EXPECT)) {
                    head.remove(name);
                }
            }
        }
    }

    /** Adds what one line of {@code Connection} names to {@code names}. */
    public static @Nullable Set<HttpString> add(@Nullable Set<HttpString> names, String line) {
        if (line.equalsIgnoreCase("keep-alive") || line.equalsIgnoreCase("close")) {
            return names;
        }
        Set<HttpString> all = names;
        for (int at = 0; at <= line.length(); ) {
            int end = Tokens.end(line, at);
            int from = Tokens.start(line, at, end);
            String token = line.substring(from, Tokens.trim(line, from, end)).toLowerCase(Locale.ROOT);
            if (!token.isEmpty() && !isProtected(token)) {
                all = all == null ? new HashSet<>() : all;
                all.add(new HttpString(token));
            }
            at = end + 1;
        }
        return all;
    }

    private static boolean isProtected(String token) {
        return PROTECTED.contains(token) || token.startsWith("x-forwarded-") || token.startsWith("content-");
    }

    /** Whether {@code name} ends at every hop, named or not. */
    public static boolean isHopByHop(HttpString name) {
        return HOP_BY_HOP.contains(name);
    }

    private static final Set<HttpString> HOP_BY_HOP = Set.of(
            Headers.CONNECTION,
            new HttpString("Keep-Alive"),
            new HttpString("Proxy-Connection"),
            new HttpString("HTTP2-Settings"),
            Headers.TE,
            Headers.TRANSFER_ENCODING,
            Headers.CONTENT_LENGTH,
            Headers.UPGRADE);
}
