package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Tokens;
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
final class Nominated {
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

    /** What the lines of {@code Connection} name, in lower case; null if that is nothing but close and keep-alive. */
    static @Nullable Set<HttpString> in(@Nullable HeaderValues lines) {
        if (lines == null) {
            return null;
        }
        Set<HttpString> names = null;
        for (int i = 0; i < lines.size(); i++) {
            names = add(names, lines.get(i));
        }
        return names;
    }

    /** Adds what one line of {@code Connection} names to {@code names}. */
    static @Nullable Set<HttpString> add(@Nullable Set<HttpString> names, String line) {
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
    static boolean isHopByHop(HttpString name) {
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
