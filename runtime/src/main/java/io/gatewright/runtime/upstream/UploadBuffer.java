package io.gatewright.runtime.upstream;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.util.HeaderMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/** The part of a request's body that is on its way, framed as it goes out. Confined to the I/O thread. */
final class UploadBuffer {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** Room for a chunk's size and the line end after it. */
    private static final int PREFIX = 10;

    private static final int SUFFIX = 2;

    private final ByteBufferPool pool;
    private final boolean chunked;
    private @Nullable PooledByteBuffer pooled;
    private @Nullable ByteBuffer last;

    UploadBuffer(ByteBufferPool pool, boolean chunked) {
        this.pool = pool;
        this.chunked = chunked;
    }

    /** Reads what the client has sent. The buffer before must be written. @return as a channel's read does */
    int fill(StreamSourceChannel from) throws IOException {
        release();
        PooledByteBuffer allocated = pool.allocate();
        ByteBuffer buffer = allocated.getBuffer().clear();
        int start = chunked ? PREFIX : 0;
        buffer.position(start).limit(buffer.capacity() - SUFFIX);
        int count = -1;
        try {
            count = from.read(buffer);
        } finally {
            if (count <= 0) {
                allocated.close();
            }
        }
        if (count <= 0) {
            return count;
        }
        pooled = allocated;
        if (chunked) {
            buffer.limit(buffer.capacity()).put((byte) '\r').put((byte) '\n').flip();
            buffer.position(size(buffer, count));
        } else {
            buffer.flip();
        }
        return count;
    }

    private static int size(ByteBuffer buffer, int count) {
        int at = PREFIX;
        buffer.put(--at, (byte) '\n').put(--at, (byte) '\r');
        for (int rest = count; rest > 0; rest >>>= 4) {
            buffer.put(--at, HEX[rest & 15]);
        }
        return at;
    }

    /** The client has sent all: what is left to write is the end. */
    void end(@Nullable HeaderMap trailers) {
        release();
        if (chunked) {
            last = Trailers.lastChunk(trailers);
        }
    }

    /** What is to be written now; may be empty. */
    ByteBuffer pending() {
        PooledByteBuffer current = pooled;
        if (current != null) {
            return current.getBuffer();
        }
        ByteBuffer end = last;
        return end == null ? Trailers.NOTHING : end;
    }

    void release() {
        PooledByteBuffer current = pooled;
        if (current != null) {
            pooled = null;
            current.close();
        }
    }
}
