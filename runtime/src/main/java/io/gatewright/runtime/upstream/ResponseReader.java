package io.gatewright.runtime.upstream;

import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer: interim heads, which are skipped, the head, and the body one buffer at a time. Nothing is
 * read from the upstream before the client has taken what was read last. Confined to the I/O thread.
 */
final class ResponseReader {
    /** So many reads in a row, then others have their turn. */
    private static final int MAX_READS = 16;

    private final Call call;
    private final ConnectionPool pool;
    private final ResponseWriter writer;
    private final HeadAssembler assembler;
    private @Nullable BodyDecoder decoder;
    private @Nullable PooledByteBuffer pooled;
    private @Nullable UpstreamConnection paused;
    private int headOctets;
    private boolean received;
    private boolean persistent;
    private boolean ended;

    ResponseReader(Call call, ConnectionPool pool, ResponseWriter writer) {
        this.call = call;
        this.pool = pool;
        this.writer = writer;
        this.assembler = new HeadAssembler(pool.lane().room().scratch());
    }

    /** Whether any octet of an answer came. */
    boolean hasReceived() {
        return received;
    }

    void readable(UpstreamConnection from) {
        try {
            for (int i = 0; i < MAX_READS && pooled == null && !ended && !call.isOver(); i++) {
                if (!read(from)) {
                    return;
                }
            }
        } catch (BadResponse e) {
            call.blame(Answers.INVALID, String.valueOf(e.getMessage()));
        }
    }

    /** @return whether there may be more to read at once */
    private boolean read(UpstreamConnection from) throws BadResponse {
        PooledByteBuffer allocated = pool.buffers().allocate();
        pooled = allocated;
        ByteBuffer buffer = allocated.getBuffer().clear();
        int count;
        try {
            count = from.source().read(buffer);
        } catch (IOException e) {
            release();
            broke("reset");
            return false;
        }
        if (count <= 0) {
            release();
            if (count < 0) {
                closed();
            }
            return false;
        }
        received = true;
        boolean full = !buffer.hasRemaining();
        buffer.flip();
        if (decoder == null && !head(buffer)) {
            release();
            return full;
        }
        boolean headOnly = !buffer.hasRemaining();
        body(from, buffer);
        return full || headOnly;
    }

    private boolean head(ByteBuffer buffer) throws BadResponse {
        ResponseHead head = pool.lane().room().head();
        do {
            int end = assembler.take(buffer, HeadAssembler.MAX_HEAD - headOctets);
            if (end < 0) {
                return false;
            }
            headOctets += end;
            head.parse(assembler.bytes(), end);
            assembler.reset(pool.lane().room().scratch());
            if (head.status() == 101) {
                throw new BadResponse("101 without an upgrade");
            }
        } while (head.status() < 200);
        boolean toHead = call.exchange().method().equals("HEAD");
        long length = head.bodyLength(toHead);
        persistent = head.isPersistent() && length != ResponseHead.UNTIL_CLOSE;
        decoder = length == ResponseHead.CHUNKED ? new ChunkedBody() : new PlainBody(length);
        writer.begin(head, length);
        return true;
    }

    private void body(UpstreamConnection from, ByteBuffer buffer) throws BadResponse {
        BodyDecoder framing = decoder;
        if (framing == null || call.isOver()) {
            return;
        }
        ended = framing.decode(buffer);
        if (ended) {
            writer.trailers(framing.trailers());
            call.responseRead(persistent && !framing.overran());
        } else {
            call.touch();
        }
        if (writer.write(buffer, ended)) {
            release();
        } else if (!ended && !call.isOver()) {
            paused = from;
            from.source().suspendReads();
        }
    }

    /** The client has taken what it was given. */
    void drained() {
        release();
        UpstreamConnection from = paused;
        if (from != null) {
            paused = null;
            from.source().resumeReads();
            readable(from);
        }
    }

    private void closed() {
        BodyDecoder framing = decoder;
        if (framing != null && framing.endsWithConnection()) {
            ended = true;
            call.responseRead(false);
            writer.write(Trailers.NOTHING, true);
        } else {
            broke("closed early");
        }
    }

    private void broke(String how) {
        if (decoder == null) {
            call.upstreamBroke(how);
        } else {
            call.blame(Answers.INVALID, how + " within the body");
        }
    }

    void release() {
        PooledByteBuffer buffer = pooled;
        if (buffer != null) {
            pooled = null;
            buffer.close();
        }
    }
}
