package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.ResponseCapture;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the answer to one request that missed, stores it if it may, and sees to it that those who wait for it are
 * told, whatever becomes of it. Confined to the exchange's I/O thread.
 */
final class Fill implements ResponseCapture {
    private final Exchange x;
    private final ResponseCache cache;
    private final KeyMaker keys;
    private final Duration policy;
    private final CacheOutcome outcome;
    private CacheKey key;
    /** Those who wait; null when nobody can. */
    private @Nullable Flight flight;

    private boolean answered;
    private boolean over;
    private int status;
    private long age;
    /** When the head came, in the clock's nanoseconds: the answer ages from then. */
    private long cameAt;

    private Duration ttl = Duration.ZERO;
    private long announced = -1;
    private List<StoredResponse.Field> fields = List.of();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);

    /** @param policy for how long the policy lets an answer stay */
    Fill(
            Exchange x,
            ResponseCache cache,
            KeyMaker keys,
            Duration policy,
            CacheOutcome outcome,
            CacheKey key,
            @Nullable Flight flight) {
        this.x = x;
        this.cache = cache;
        this.keys = keys;
        this.policy = policy;
        this.outcome = outcome;
        this.key = key;
        this.flight = flight;
    }

    @Override
    public boolean head(int upstreamStatus, HeaderMap headers) {
        answered = true;
        status = upstreamStatus;
        cameAt = x.clock().nanoTime();
        age = Freshness.age(headers);
        ttl = Freshness.of(status, headers, policy, x.clock().epochMillis());
        String length = headers.getFirst(Headers.CONTENT_LENGTH);
        announced = length == null ? -1 : Directives.seconds(length);
        List<String> vary = Freshness.vary(headers);
        boolean storable = ttl.compareTo(Duration.ZERO) > 0 && announced <= cache.largest();
        if (!storable || vary == null || !keys.accept(x, vary)) {
            if (status < 500) {
                cache.notStorable(key);
            }
            giveUp(Landing.ALONE);
            return false;
        }
        moveToKeyNow();
        fields = StoredResponse.keep(headers);
        outcome.stored(true);
        return true;
    }

    @Override
    public void body(ByteBuffer readOnly) {
        if (over) {
            return;
        }
        int length = readOnly.remaining();
        if (body.size() + (long) length > cache.largest() || !cache.reserve(length)) {
            cache.notStorable(key);
            giveUp(Landing.ALONE);
            return;
        }
        byte[] piece = new byte[length];
        readOnly.duplicate().get(piece);
        body.writeBytes(piece);
        if (body.size() == announced) {
            end(); // before the client has it, so that its next request finds it
        }
    }

    @Override
    public void end() {
        if (over) {
            return;
        }
        if (announced >= 0 && announced != body.size()) {
            giveUp(Landing.ALONE);
            return;
        }
        StoredResponse response =
                new StoredResponse(status, fields, ByteBuffer.wrap(body.toByteArray()), cameAt, age, ttl);
        cache.put(key, response);
        finish();
        Flight waited = flight;
        if (waited != null) {
            cache.unfly(key, waited);
            waited.answer(response);
        }
    }

    @Override
    public void abort() {
        giveUp(x.clientGone() ? Landing.AGAIN : Landing.ALONE);
    }

    /** The answer's head goes out; if it isn't the upstream's, nothing will be stored. */
    void committed() {
        if (!answered) {
            giveUp(Landing.ALONE);
        }
    }

    /** After what was just learned of the answer's Vary, it is for fewer requests than those who wait for it. */
    private void moveToKeyNow() {
        CacheKey now = keys.key(x);
        if (now.equals(key)) {
            return;
        }
        Flight before = flight;
        if (before != null) {
            Flight mine = new Flight();
            flight = cache.fly(now, mine) == mine ? mine : null;
            cache.unfly(key, before);
            before.end(Landing.AGAIN);
        }
        key = now;
    }

    private void giveUp(Landing how) {
        if (over) {
            return;
        }
        finish();
        outcome.stored(false);
        Flight waited = flight;
        if (waited != null) {
            cache.unfly(key, waited);
            waited.end(how);
        }
    }

    private void finish() {
        over = true;
        cache.release(body.size());
        body.reset();
    }
}
