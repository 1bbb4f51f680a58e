package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Tokens;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a request's head goes on to the upstream: all but what ends at this hop, what only a trusted proxy may
 * say, and what is said anew: where the request came from, and by which way. What {@code Connection} names is gone by
 * now. Framing is not its business.
 */
final class RequestFields {
    private enum Role {
        /** Ends here. */
        HOP,
        /** Set anew in any case. */
        OURS,
        /** Passed on if a trusted proxy said it. */
        TRUSTED
    }

    private static final HttpString FORWARDED_PROTO = Headers.X_FORWARDED_PROTO;
    private static final HttpString FORWARDED_FOR = Headers.X_FORWARDED_FOR;
    private static final HttpString FORWARDED_HOST = Headers.X_FORWARDED_HOST;
    private static final String PREFIX = "x-forwarded-";

    private static final Map<HttpString, Role> ROLES = Map.ofEntries(
            Map.entry(Headers.CONNECTION, Role.HOP),
            Map.entry(new HttpString("Keep-Alive"), Role.HOP),
            Map.entry(new HttpString("Proxy-Connection"), Role.HOP),
            Map.entry(new HttpString("HTTP2-Settings"), Role.HOP),
            Map.entry(Headers.PROXY_AUTHORIZATION, Role.HOP),
            Map.entry(Headers.TE, Role.HOP),
            Map.entry(Headers.TRANSFER_ENCODING, Role.HOP),
            Map.entry(Headers.CONTENT_LENGTH, Role.HOP),
            Map.entry(Headers.UPGRADE, Role.HOP),
            Map.entry(Headers.EXPECT, Role.HOP),
            Map.entry(Headers.HOST, Role.OURS),
            Map.entry(FORWARDED_FOR, Role.OURS),
            Map.entry(FORWARDED_PROTO, Role.OURS),
            Map.entry(FORWARDED_HOST, Role.OURS),
            Map.entry(Headers.FORWARDED, Role.TRUSTED),
            Map.entry(new HttpString("X-Real-IP"), Role.TRUSTED));

    private RequestFields() {}

    /** @param authority of the upstream, as its Host wants it */
    static void emit(Exchange x, String authority, HeadSink sink) {
        HeaderMap request = x.http().getRequestHeaders();
        boolean trusted = x.fromTrustedProxy();
        sink.field(Headers.HOST, authority);
        for (long i = request.fastIterateNonEmpty(); i != -1; i = request.fiNextNonEmpty(i)) {
            HeaderValues values = request.fiCurrent(i);
            if (passes(values.getHeaderName(), trusted)) {
                for (int v = 0; v < values.size(); v++) {
                    sink.field(values.getHeaderName(), values.get(v));
                }
            }
        }
        forwarded(x, request, trusted, sink);
        HeaderValues te = request.get(Headers.TE);
        if (te != null && te.stream().anyMatch(line -> Tokens.contains(line, "trailers"))) {
            sink.field(Headers.TE, "trailers");
            sink.field(Headers.CONNECTION, "te");
        }
        sink.field(Headers.VIA, x.http().isHttp11() ? "1.1 gatewright" : "1.0 gatewright");
    }

    private static boolean passes(HttpString name, boolean trusted) {
        Role role = ROLES.get(name);
        if (role != null) {
            return role == Role.TRUSTED && trusted;
        }
        return trusted || !isForwarded(name);
    }

    private static boolean isForwarded(HttpString name) {
        int length = PREFIX.length();
        return name.length() > length
                && name.byteAt(length - 1) == '-'
                && name.toString().regionMatches(true, 0, PREFIX, 0, length);
    }

    private static void forwarded(Exchange x, HeaderMap request, boolean trusted, HeadSink sink) {
        String before = trusted ? joined(request.get(FORWARDED_FOR)) : null;
        String peer = x.peerIp();
        sink.field(FORWARDED_FOR, before == null ? peer : before + ", " + peer);
        sink.field(FORWARDED_PROTO, x.scheme());
        String host = trusted ? joined(request.get(FORWARDED_HOST)) : null;
        if (host == null) {
            host = request.getFirst(Headers.HOST);
        }
        if (host != null) {
            sink.field(FORWARDED_HOST, host);
        }
    }

    /** The lines of a field as one list. */
    private static @Nullable String joined(@Nullable HeaderValues lines) {
        return lines == null ? null : lines.size() == 1 ? lines.getFirst() : String.join(", ", lines);
    }
}
