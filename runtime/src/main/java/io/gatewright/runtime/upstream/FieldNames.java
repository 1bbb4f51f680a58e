package io.gatewright.runtime.upstream;

import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the shared {@link HttpString} of a common field name without allocating. Immutable. */
final class FieldNames {
    private static final int SIZE = 512;
    private static final @Nullable HttpString[] TABLE = new HttpString[SIZE];

    static {
        List<HttpString> own = List.of(
                new HttpString("Access-Control-Allow-Origin"),
                new HttpString("Access-Control-Allow-Credentials"),
                new HttpString("Access-Control-Allow-Headers"),
                new HttpString("Access-Control-Allow-Methods"),
                new HttpString("Access-Control-Expose-Headers"),
                new HttpString("Access-Control-Max-Age"),
                new HttpString("Alt-Svc"),
                new HttpString("Content-Security-Policy"),
                new HttpString("Keep-Alive"),
                new HttpString("Link"),
                new HttpString("Proxy-Connection"),
                new HttpString("Server-Timing"),
                new HttpString("Traceparent"),
                new HttpString("X-Content-Type-Options"),
                new HttpString("X-Frame-Options"),
                new HttpString("X-Powered-By"),
                new HttpString("X-Request-Id"));
        List<HttpString> common = List.of(
                Headers.ACCEPT_RANGES,
                Headers.AGE,
                Headers.ALLOW,
                Headers.CACHE_CONTROL,
                Headers.CONNECTION,
                Headers.CONTENT_DISPOSITION,
                Headers.CONTENT_ENCODING,
                Headers.CONTENT_LANGUAGE,
                Headers.CONTENT_LENGTH,
                Headers.CONTENT_LOCATION,
                Headers.CONTENT_RANGE,
                Headers.CONTENT_TYPE,
                Headers.DATE,
                Headers.ETAG,
                Headers.EXPIRES,
                Headers.LAST_MODIFIED,
                Headers.LOCATION,
                Headers.PRAGMA,
                Headers.REFERRER_POLICY,
                Headers.RETRY_AFTER,
                Headers.SERVER,
                Headers.SET_COOKIE,
                Headers.STRICT_TRANSPORT_SECURITY,
                Headers.TRAILER,
                Headers.TRANSFER_ENCODING,
                Headers.UPGRADE,
                Headers.VARY,
                Headers.VIA,
                Headers.WARNING,
                Headers.WWW_AUTHENTICATE);
        for (HttpString name : own) {
            put(name);
        }
        for (HttpString name : common) {
            put(name);
        }
    }

    private FieldNames() {}

    private static void put(HttpString name) {
        byte[] bytes = new byte[name.length()];
        name.copyTo(bytes, 0);
        int slot = slot(bytes, 0, bytes.length);
        while (TABLE[slot] != null) {
            slot = (slot + 1) & (SIZE - 1);
        }
        TABLE[slot] = name;
    }

    /** The name in {@code bytes[from, to)}, which holds token characters only. */
    static HttpString of(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        for (HttpString name = TABLE[slot]; name != null; name = TABLE[slot]) {
            if (same(name, bytes, from, to)) {
                return name;
            }
            slot = (slot + 1) & (SIZE - 1);
        }
        return new HttpString(bytes, from, to - from);
    }

    private static int slot(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + (bytes[i] | 0x20);
        }
        return (hash ^ (hash >>> 15)) & (SIZE - 1);
    }

    private static boolean same(HttpString name, byte[] bytes, int from, int to) {
        int length = to - from;
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lower(name.byteAt(i)) != lower(bytes[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
