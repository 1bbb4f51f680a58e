package io.gatewright.runtime.http2;

import java.nio.ByteBuffer;

/** Bytes in the order in which they came, side by side, however small the parts were. Confined to its I/O thread. */
final class ByteQueue {
    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int head;
    private int size;

    int size() {
        return size;
    }

    /** Adds all of {@code part}. */
    void add(ByteBuffer part) {
        int more = part.remaining();
        if (head + size + more > bytes.length) {
            byte[] room = size + more > bytes.length ? new byte[Math.max(bytes.length * 2, size + more)] : bytes;
            System.arraycopy(bytes, head, room, 0, size);
            bytes = room;
            head = 0;
        }
        part.get(bytes, head + size, more);
        size += more;
    }

    /** Moves up to {@code most} bytes out. @return how many */
    int take(ByteBuffer to, int most) {
        int count = Math.min(Math.min(most, to.remaining()), size);
        to.put(bytes, head, count);
        head += count;
        size -= count;
        if (size == 0) {
            clear();
        }
        return count;
    }

    void clear() {
        bytes = NONE;
        head = 0;
        size = 0;
    }
}
