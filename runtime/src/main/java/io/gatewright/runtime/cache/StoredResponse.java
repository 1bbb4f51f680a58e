package io.gatewright.runtime.cache;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * An upstream's answer as it is kept: after body filters, before the route's edits of the head, and without the
 * fields that belong to one message, one connection or one caller. Immutable.
 *
 * @param body read-only; duplicate it to read it
 * @param storedAt when its head came, in the clock's nanoseconds
 * @param age how old the answer was then, in seconds
 * @param ttl for how long it is fresh from then on
 */
record StoredResponse(int status, List<Field> fields, ByteBuffer body, long storedAt, long age, Duration ttl)
        implements CacheEntry {
    /** All lines of one header field. */
    record Field(HttpString name, List<String> values) {
        Field {
            values = List.copyOf(values);
        }
    }

    private static final Set<String> NOT_KEPT = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "age",
            "via",
            "x-cache",
            "cache-status",
            "x-request-id",
            "x-correlation-id",
            "retry-after",
            "ratelimit",
            "ratelimit-policy",
            "www-authenticate",
            "proxy-authenticate",
            "proxy-authentication-info",
            "authentication-info",
            "server-timing",
            "traceresponse",
            "traceparent",
            "tracestate",
            "alt-svc");

    StoredResponse {
        fields = List.copyOf(fields);
        body = body.asReadOnlyBuffer();
    }

    static List<Field> keep(HeaderMap response) {
        Set<String> nominated = new TreeSet<>();
        List<String> connection = response.get(Headers.CONNECTION);
        for (String line : connection == null ? List.<String>of() : connection) {
            for (String name : line.toLowerCase(Locale.ROOT).split(",", -1)) {
                nominated.add(name.strip());
            }
        }
        List<Field> kept = new ArrayList<>();
        for (HeaderValues values : response) {
            String name = values.getHeaderName().toString().toLowerCase(Locale.ROOT);
            if (!NOT_KEPT.contains(name) && !name.startsWith("x-ratelimit-") && !nominated.contains(name)) {
                kept.add(new Field(values.getHeaderName(), values));
            }
        }
        return kept;
    }

    /** About what it takes of memory, in bytes. */
    @Override
    public long size() {
        long size = 256L + body.remaining();
        for (Field field : fields) {
            for (String value : field.values()) {
                size += 96 + field.name().length() + value.length();
            }
        }
        return size;
    }

    @Override
    public Duration remaining(long now) {
        return Duration.ofNanos(Math.max(0, ttl.toNanos() - (now - storedAt)));
    }

    /** Puts the kept fields into an answer's head, in place of those of the same names. */
    void copyTo(HeaderMap response) {
        for (Field field : fields) {
            response.putAll(field.name(), field.values());
        }
    }
}
