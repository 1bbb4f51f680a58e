package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BodyFilter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Gathers small stretches of bytes so that they go on in few pieces. */
final class OutputBytes {
    private final byte[] bytes = new byte[8192];
    private int size;
    private BodyFilter.@Nullable Out out;

    /** Where to, until the next {@link #flush}. */
    void to(BodyFilter.Out receiver) {
        out = receiver;
    }

    void add(byte b) {
        if (size == bytes.length) {
            flush();
        }
        bytes[size++] = b;
    }

    void add(byte[] from, int at, int length) {
        int done = 0;
        while (done < length) {
            if (size == bytes.length) {
                flush();
            }
            int part = Math.min(length - done, bytes.length - size);
            System.arraycopy(from, at + done, bytes, size, part);
            size += part;
            done += part;
        }
    }

    void flush() {
        BodyFilter.Out receiver = out;
        if (size > 0 && receiver != null) {
            receiver.accept(ByteBuffer.wrap(bytes, 0, size));
        }
        size = 0;
    }
}
