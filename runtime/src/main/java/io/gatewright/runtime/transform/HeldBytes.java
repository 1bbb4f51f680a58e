package io.gatewright.runtime.transform;

import java.util.Arrays;

/** Bytes of which it is not decided whether they go out. */
final class HeldBytes {
    private byte[] bytes = new byte[64];
    private int size;

    int size() {
        return size;
    }

    void add(byte[] from, int at, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, 2 * bytes.length));
        }
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    void moveTo(OutputBytes output) {
        output.add(bytes, 0, size);
        size = 0;
    }

    void clear() {
        size = 0;
    }
}
