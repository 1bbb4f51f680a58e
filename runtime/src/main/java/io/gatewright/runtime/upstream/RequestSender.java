package io.gatewright.runtime.upstream;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.ConduitStreamSinkChannel;

/**
 * Sends a request: its head, in one write with the first part of its body if that is there, then the body one
 * buffer at a time. Nothing is read from the client before the upstream has taken what was read last.
 * Confined to the I/O thread.
 */
final class RequestSender {
    private final Call call;
    private @Nullable ConduitStreamSinkChannel sink;
    private @Nullable StreamSourceChannel client;
    private @Nullable StreamSourceChannel taken;
    private @Nullable UploadBuffer body;
    private @Nullable ByteBuffer head;
    private boolean ended;
    private boolean awaitsClient;

    RequestSender(Call call) {
        this.call = call;
    }

    /** Whether the next move is the client's. */
    boolean awaitsClient() {
        return awaitsClient;
    }

    /** The channel that the request's body comes from; null if it has none. */
    @Nullable
    StreamSourceChannel source() {
        return taken;
    }

    void start(UpstreamConnection to) {
        ConduitStreamSinkChannel channel = to.sink();
        sink = channel;
        ConnectionPool pool = call.pool();
        HttpServerExchange http = call.exchange().http();
        ended = http.isRequestComplete();
        if (!ended) {
            openBody(http);
            if (call.isOver()) {
                return;
            }
        }
        head = RequestHead.write(
                call, pool.endpoint().target().authority(), pool.lane().room().writer());
        if (head == null) {
            call.fail(Answers.UNSENDABLE, "a value can't stand in a head");
            return;
        }
        pump(channel);
        keepHead();
    }

    /** The head was written to an array that the next request of this thread will use. */
    private void keepHead() {
        ByteBuffer rest = head;
        if (rest != null) {
            head = ByteBuffer.allocate(rest.remaining()).put(rest).flip();
        }
    }

    /** Tells a client that asked that it may send its body, and reads what is there of it. */
    private void openBody(HttpServerExchange http) {
        try {
            if (HttpContinue.requiresContinueResponse(http)
                    && !HttpContinue.createResponseSender(http).send()) {
                call.clientGone();
                return;
            }
        } catch (IOException e) {
            call.clientGone();
            return;
        }
        StreamSourceChannel from = http.getRequestChannel();
        if (from == null) {
            throw new IllegalStateException("the body of the request was taken already");
        }
        client = from;
        taken = from;
        body = new UploadBuffer(call.pool().buffers(), call.framing() == Framing.CHUNKED);
        from.getReadSetter().set(ignored -> call.clientReadable());
        read(from, body);
    }

    void readable() {
        ConduitStreamSinkChannel to = sink;
        StreamSourceChannel from = client;
        UploadBuffer into = body;
        if (to != null && from != null && into != null && read(from, into)) {
            pump(to);
        }
    }

    void writable() {
        ConduitStreamSinkChannel to = sink;
        if (to != null) {
            to.suspendWrites();
            pump(to);
        }
    }

    private void pump(ConduitStreamSinkChannel to) {
        try {
            while (write(to)) {
                StreamSourceChannel from = client;
                UploadBuffer into = body;
                if (ended || from == null || into == null) {
                    finish();
                    return;
                }
                if (!read(from, into)) {
                    return;
                }
            }
        } catch (IOException e) {
            call.uploadBroke();
            return;
        }
        to.resumeWrites();
        if (client != null) {
            client.suspendReads();
        }
    }

    /** @return whether the upstream took everything */
    private boolean write(ConduitStreamSinkChannel to) throws IOException {
        ByteBuffer first = head;
        UploadBuffer from = body;
        ByteBuffer rest = from == null ? Trailers.NOTHING : from.pending();
        if (first == null) {
            while (rest.hasRemaining()) {
                if (to.write(rest) == 0) {
                    return false;
                }
                call.touch();
            }
            return true;
        }
        if (rest.hasRemaining()) {
            to.write(new ByteBuffer[] {first, rest}, 0, 2);
        } else {
            to.write(first);
        }
        if (first.hasRemaining()) {
            return false;
        }
        head = null;
        return rest.hasRemaining() ? write(to) : true;
    }

    /** @return whether there is something to write now, be it only the end */
    private boolean read(StreamSourceChannel from, UploadBuffer into) {
        int count;
        try {
            count = into.fill(from);
        } catch (IOException e) {
            call.requestFailed(e);
            return false;
        }
        awaitsClient = count == 0;
        if (count == 0) {
            from.resumeReads();
            return false;
        }
        call.touch();
        if (count < 0) {
            ended = true;
            into.end(Trailers.ofRequest(call.exchange()));
        }
        return true;
    }

    private void finish() {
        client = null;
        body = null;
        call.requestSent();
    }

    /** Sends nothing more. */
    void stop() {
        sink = null;
        head = null;
        UploadBuffer rest = body;
        if (rest != null) {
            body = null;
            rest.release();
        }
        StreamSourceChannel from = client;
        if (from != null) {
            client = null;
            from.getReadSetter().set(null);
            from.suspendReads();
        }
    }
}
