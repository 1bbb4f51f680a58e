package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/** Answers with what is stored. */
final class Hit {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private Hit() {}

    /** How old the answer is now, in seconds. */
    static long age(StoredResponse stored, long now) {
        return stored.age() + Math.max(0, TimeUnit.NANOSECONDS.toSeconds(now - stored.storedAt()));
    }

    /** For how long it is still fresh, in whole seconds. */
    static long ttl(StoredResponse stored, long now) {
        return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(stored.ttl().toNanos() - (now - stored.storedAt())));
    }

    /** Answers, with 304 where the client has it already. */
    static void answer(Exchange x, StoredResponse stored) {
        HeaderMap response = x.http().getResponseHeaders();
        stored.copyTo(response);
        response.put(Headers.AGE, Long.toString(age(stored, x.clock().nanoTime())));
        if (stored.status() == 200 && Validators.match(x.http().getRequestHeaders(), response)) {
            response.remove(Headers.CONTENT_TYPE);
            response.remove(Headers.CONTENT_ENCODING);
            response.remove(Headers.CONTENT_LANGUAGE);
            x.respond(304, null, NOTHING.duplicate());
        } else {
            x.respond(stored.status(), null, stored.body().duplicate());
        }
    }
}
