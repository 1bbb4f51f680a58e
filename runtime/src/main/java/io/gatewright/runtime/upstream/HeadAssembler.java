package io.gatewright.runtime.upstream;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Puts together the octets of one head, whatever pieces it comes in. Reused; confined to one thread.
 * The array is a scratch that belongs to the thread, unless a head really comes in pieces.
 */
final class HeadAssembler {
    /** A head, with the interim heads before it, may be this long. */
    static final int MAX_HEAD = 32 * 1024;

    private byte[] bytes;
    private boolean own;
    private int length;
    private int scanned;
    private int lineStart;

    /** @param scratch shared by the heads of one thread */
    HeadAssembler(byte[] scratch) {
        this.bytes = scratch;
    }

    /**
     * Takes octets from {@code in} up to the end of the head.
     *
     * @param budget how many octets the head may have at most
     * @return the length of the head, its empty line included; -1 if all of {@code in} was taken and the head
     *     goes on
     */
    int take(ByteBuffer in, int budget) throws BadResponse {
        int offered = Math.min(in.remaining(), budget - length);
        int before = length;
        if (bytes.length < before + offered) {
            bytes = Arrays.copyOf(bytes, Math.max(before + offered, Math.min(budget, bytes.length * 2)));
            own = true;
        }
        in.get(in.position(), bytes, before, offered);
        length = before + offered;
        int end = scan();
        if (end >= 0) {
            in.position(in.position() + end - before);
            return end;
        }
        if (offered < in.remaining() || length == budget) {
            throw new BadResponse("endless head");
        }
        in.position(in.limit());
        if (!own) {
            bytes = Arrays.copyOf(bytes, bytes.length);
            own = true;
        }
        return -1;
    }

    private int scan() throws BadResponse {
        byte[] b = bytes;
        for (int i = scanned; i < length; i++) {
            if (b[i] == '\n') {
                if (i == 0 || b[i - 1] != '\r') {
                    throw new BadResponse("bare LF");
                }
                if (i - 1 == lineStart) {
                    return i + 1;
                }
                lineStart = i + 1;
            }
        }
        scanned = length;
        return -1;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Ready for the next head. */
    void reset(byte[] scratch) {
        bytes = scratch;
        own = false;
        length = 0;
        scanned = 0;
        lineStart = 0;
    }
}
