package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Exchange;
import io.undertow.server.protocol.http.HttpAttachments;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields after a chunked body. They come too late to be checked by anything that decided on the head, so all
 * that frames, routes, authorises or describes a message is left out.
 */
final class Trailers {
    static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final Set<String> REFUSED = Set.of(
            "host",
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "authorization",
            "proxy-authorization",
            "www-authenticate",
            "proxy-authenticate",
            "cookie",
            "set-cookie",
            "cache-control",
            "expires",
            "age",
            "date",
            "pragma",
            "vary",
            "location",
            "retry-after",
            "forwarded",
            "via",
            "expect",
            "max-forwards",
            "range",
            "x-request-id",
            "x-real-ip",
            "x-api-key",
            "http2-settings");

    private Trailers() {}

    static boolean isSafe(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !REFUSED.contains(lower)
                && !lower.startsWith("content-")
                && !lower.startsWith("x-forwarded-")
                && !lower.startsWith("if-")
                && !lower.startsWith("x-internal-");
    }

    /**
     * The trailers of a request, less those that its head would not have had either: what the route and its auths remove
     * from the head or set there doesn't come back by this way. Null if there are none.
     */
    static @Nullable HeaderMap ofRequest(Exchange x) {
        HeaderMap trailers = x.http().getAttachment(HttpAttachments.REQUEST_TRAILERS);
        if (trailers == null || !x.editsUpstreamRequest()) {
            return trailers;
        }
        HeaderMap edited = new HeaderMap();
        trailers.forEach(values -> edited.addAll(values.getHeaderName(), values));
        x.transformRequest(edited);
        HeaderMap left = new HeaderMap();
        for (HeaderValues values : trailers) {
            HeaderValues after = edited.get(values.getHeaderName());
            if (after != null && Arrays.equals(after.toArray(), values.toArray())) {
                left.addAll(values.getHeaderName(), values);
            }
        }
        return left;
    }

    /** The end of a chunked body, with the safe ones of {@code trailers}. */
    static ByteBuffer lastChunk(@Nullable HeaderMap trailers) {
        StringBuilder end = new StringBuilder("0\r\n");
        if (trailers != null) {
            for (HeaderValues values : trailers) {
                String name = values.getHeaderName().toString();
                for (String value : values) {
                    if (isSafe(name) && isPlain(value)) {
                        end.append(name).append(": ").append(value).append("\r\n");
                    }
                }
            }
        }
        return ByteBuffer.wrap(end.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Octets.isValue(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The safe ones of an answer's trailers; null if there are none. */
    static @Nullable HeaderMap safe(@Nullable FieldList fields) {
        if (fields == null) {
            return null;
        }
        HeaderMap safe = new HeaderMap();
        for (int i = 0; i < fields.size(); i++) {
            if (isSafe(fields.name(i).toString())) {
                safe.add(fields.name(i), fields.value(i));
            }
        }
        return safe.size() == 0 ? null : safe;
    }
}
