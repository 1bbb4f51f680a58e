package io.gatewright.runtime.edge;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.conduits.StreamSourceConduit;

/** Bytes that came from the socket before they were wanted; one buffer at most. Confined to its I/O thread. */
final class HeldBytes {
    private static final int MAX_DISCARD = 1 << 20;

    private final ByteBufferPool pool;
    private final int capacity;
    private @Nullable PooledByteBuffer pooled;
    /** From position to limit; empty buffers are given back. */
    private @Nullable ByteBuffer buffer;

    private int scanned;
    private boolean line;
    private int discarded;

    HeldBytes(ByteBufferPool pool, int maxHead) {
        this.pool = pool;
        this.capacity = Math.max(maxHead, pool.getBufferSize());
    }

    boolean isEmpty() {
        return buffer == null;
    }

    boolean isFull() {
        ByteBuffer b = buffer;
        return b != null && b.remaining() == capacity;
    }

    /** Whether {@link #scanForEndOfHead} came across the end of a line. */
    boolean hasLine() {
        return line;
    }

    ByteBuffer bytes() {
        ByteBuffer b = buffer;
        if (b == null) {
            throw new IllegalStateException("nothing is held");
        }
        return b;
    }

    int position() {
        return bytes().position();
    }

    int limit() {
        return bytes().limit();
    }

    /** Adds the bytes of {@code from} between two offsets; its position and limit stay. */
    void keep(ByteBuffer from, int start, int end) {
        ByteBuffer room = roomToAppend();
        ByteBuffer source = from.duplicate();
        source.limit(end).position(start);
        room.put(source);
        room.flip();
    }

    /** Reads on. @return as {@link StreamSourceConduit#read}; 0 when full */
    int readFrom(StreamSourceConduit source) throws IOException {
        if (isFull()) {
            return 0;
        }
        ByteBuffer room = roomToAppend();
        int n = 0;
        try {
            n = source.read(room);
        } finally {
            room.flip();
            if (!room.hasRemaining()) {
                release();
            }
        }
        return n;
    }

    /** Reads and forgets, also what is held. @return 0, or -1 at the end or when it was more than enough */
    int discardFrom(StreamSourceConduit source) throws IOException {
        release();
        try (PooledByteBuffer scratch = pool.allocate()) {
            ByteBuffer room = scratch.getBuffer();
            int n = source.read(room.clear());
            for (int total = n; n > 0 && total <= capacity * 8; total += n) {
                discarded += n;
                n = source.read(room.clear());
            }
            return n < 0 || discarded > MAX_DISCARD ? -1 : 0;
        }
    }

    /** Moves up to {@code max} bytes out. @return how many */
    int copyTo(ByteBuffer to, int max) {
        ByteBuffer b = bytes();
        int n = Math.min(Math.min(max, to.remaining()), b.remaining());
        int limit = b.limit();
        b.limit(b.position() + n);
        to.put(b);
        b.limit(limit);
        scanned = 0;
        line = false;
        if (!b.hasRemaining()) {
            release();
        }
        return n;
    }

    /** Drops the first {@code count} bytes. */
    void skip(int count) {
        ByteBuffer b = bytes();
        b.position(b.position() + count);
        scanned = 0;
        line = false;
        if (!b.hasRemaining()) {
            release();
        }
    }

    /** Whether an empty line is among the bytes; looks at each of them once. */
    boolean scanForEndOfHead() {
        ByteBuffer b = bytes();
        for (int i = b.position() + scanned; i < b.limit(); i++) {
            if (b.get(i) == '\n') {
                line = true;
                boolean empty = i > b.position()
                        && (b.get(i - 1) == '\n'
                                || (i > b.position() + 1 && b.get(i - 1) == '\r' && b.get(i - 2) == '\n'));
                if (empty) {
                    return true;
                }
            }
            scanned++;
        }
        return false;
    }

    void release() {
        PooledByteBuffer p = pooled;
        pooled = null;
        buffer = null;
        scanned = 0;
        line = false;
        if (p != null) {
            p.close();
        }
    }

    /** The buffer, with its bytes at the front and ready to take more. */
    private ByteBuffer roomToAppend() {
        ByteBuffer b = buffer;
        if (b == null) {
            if (capacity > pool.getBufferSize()) {
                b = ByteBuffer.allocate(capacity);
            } else {
                PooledByteBuffer p = pool.allocate();
                pooled = p;
                b = p.getBuffer();
                b.clear();
            }
            buffer = b;
        } else {
            b.compact();
        }
        return b;
    }
}
