package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.ResponseCapture;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpAttachments;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;

/**
 * Gives an answer to the client: straight through as a rule; through the body filters where there are any, whose
 * output is held back until 64 KiB of it or its end are there. Confined to the I/O thread.
 */
final class ResponseWriter {
    /** So much filtered output is held back before the head goes out. */
    private static final int HOLD = 64 * 1024;

    private final Call call;
    private final Exchange x;
    private final HttpServerExchange http;
    private @Nullable StreamSinkChannel channel;
    private @Nullable FilteredBody filtered;
    private @Nullable ResponseCapture capture;
    private ByteBuffer pending = Trailers.NOTHING;
    private boolean begun;
    private boolean last;
    private boolean fixed;
    private boolean wrote;
    private boolean paused;
    private boolean listening;
    private boolean shut;

    ResponseWriter(Call call) {
        this.call = call;
        this.x = call.exchange();
        this.http = x.http();
    }

    /** Whether the upstream's head was taken; not yet whether the client has it. */
    boolean hasBegun() {
        return begun;
    }

    /** @param length of the body as {@link ResponseHead#bodyLength} says */
    void begin(ResponseHead head, long length) {
        begun = true;
        call.answered(head.status());
        http.setStatusCode(head.status());
        fixed = length >= 0;
        HeaderMap fields = http.getResponseHeaders();
        ResponseFields.copy(head, fixed, fields);
        try {
            filtered = filters(head.status(), fields, length == 0);
        } catch (BadUpstreamBody e) {
            refuse(e);
            return;
        }
        if (filtered == null) {
            commit();
        }
    }

    private @Nullable FilteredBody filters(int status, HeaderMap fields, boolean empty) throws BadUpstreamBody {
        List<BodyFilter.Factory> factories = x.bodyFilters();
        if (factories.isEmpty()) {
            return null;
        }
        List<BodyFilter> open = new ArrayList<>(factories.size());
        for (BodyFilter.Factory factory : factories) {
            BodyFilter filter = factory.open(x, status, fields);
            if (filter != null) {
                open.add(filter);
            }
        }
        if (open.isEmpty()) {
            return null;
        }
        fixed = false;
        if (empty) {
            open.forEach(BodyFilter::close);
            return null;
        }
        fields.remove(Headers.CONTENT_LENGTH);
        return new FilteredBody(open);
    }

    private void refuse(BadUpstreamBody e) {
        if (channel == null) {
            http.getResponseHeaders().clear();
        }
        call.fail(Answers.INVALID, String.valueOf(e.getMessage()));
    }

    private void commit() {
        ResponseCapture tee = x.capture();
        if (tee != null && tee.head(http.getStatusCode(), http.getResponseHeaders())) {
            capture = tee;
        }
        x.beginResponse();
        StreamSinkChannel to = http.getResponseChannel();
        if (to == null) {
            throw new IllegalStateException("the answer was begun already");
        }
        channel = to;
    }

    /** The safe ones are passed on after the body. */
    void trailers(@Nullable FieldList fields) {
        HeaderMap safe = Trailers.safe(fields);
        if (safe != null) {
            http.putAttachment(HttpAttachments.RESPONSE_TRAILERS, safe);
        }
    }

    /**
     * Gives {@code data} to the client.
     *
     * @return whether the buffer is free again; else the reader is told when it is
     */
    boolean write(ByteBuffer data, boolean isLast) {
        last = isLast;
        FilteredBody filter = filtered;
        if (filter == null) {
            return offer(data);
        }
        try {
            filter.write(data);
            if (isLast) {
                filter.end();
            }
        } catch (BadUpstreamBody e) {
            refuse(e);
            return true;
        }
        if (channel == null) {
            if (!isLast && filter.length() < HOLD) {
                return true;
            }
            if (isLast) {
                http.getResponseHeaders().put(Headers.CONTENT_LENGTH, Integer.toString(filter.length()));
                fixed = true;
            }
            commit();
        }
        return offer(filter.take());
    }

    private boolean offer(ByteBuffer data) {
        ResponseCapture tee = capture;
        if (tee != null && data.hasRemaining()) {
            tee.body(data.asReadOnlyBuffer());
        }
        pending = data;
        return push();
    }

    private void writable() {
        StreamSinkChannel to = channel;
        if (to == null || call.isOver()) {
            return;
        }
        to.suspendWrites();
        boolean wasWaiting = paused;
        paused = false;
        if (push() && wasWaiting) {
            call.clientDrained();
        }
    }

    /** @return whether the client took all there is for now */
    private boolean push() {
        StreamSinkChannel to = channel;
        if (to == null || call.isOver()) {
            return true;
        }
        try {
            if (!send(to)) {
                if (!listening) {
                    listening = true;
                    to.getWriteSetter().set(ignored -> writable());
                }
                paused = true;
                to.resumeWrites();
                return false;
            }
        } catch (IOException e) {
            call.clientGone();
            return true;
        }
        if (last) {
            call.done();
        }
        return true;
    }

    private boolean send(StreamSinkChannel to) throws IOException {
        while (pending.hasRemaining()) {
            wrote = true;
            int count = last && !fixed ? to.writeFinal(pending) : to.write(pending);
            if (count == 0) {
                return false;
            }
            if (pending.hasRemaining()) {
                call.touch();
            }
        }
        pending = Trailers.NOTHING; // the buffer goes back to its pool
        if (last && !shut) {
            shut = true;
            captured();
            to.shutdownWrites();
        }
        if (last || !wrote) {
            wrote = to.flush(); // a head without a body yet goes out by itself
            return wrote;
        }
        return true;
    }

    private void captured() {
        ResponseCapture tee = capture;
        if (tee != null) {
            capture = null;
            tee.end();
        }
    }

    /** Nothing more is written; what was not whole is given up. */
    void close() {
        FilteredBody filter = filtered;
        if (filter != null) {
            filtered = null;
            filter.close();
        }
        ResponseCapture tee = capture;
        if (tee != null) {
            capture = null;
            tee.abort();
        }
        StreamSinkChannel to = channel;
        if (to != null) {
            channel = null;
            pending = Trailers.NOTHING;
            if (listening && !last) {
                to.suspendWrites();
            }
        }
    }
}
