package io.gatewright.runtime.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.StreamSourceConduit;

/** Cuts what comes into frames (RFC 9113, 4.1). Confined to its I/O thread. */
final class FrameReader {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PUSH_PROMISE = 5;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int ACK = 1;
    static final int END_HEADERS = 4;
    static final int PADDED = 8;
    static final int HAS_PRIORITY = 32;

    private static final int HEADER = 9;
    private static final int TYPE = 3;

    private final int maxFrame;
    private final byte[] bytes;
    private int start;
    private int end;
    private int type;
    private int flags;
    private int stream;
    private int from;
    private int to;
    /** When bytes came last; when the first of those that wait did; when the first of the frame did. */
    private long filled;

    private long since;
    private long begun;

    /** @param held how many bytes may have come before */
    FrameReader(int maxFrame, int held) {
        this.maxFrame = maxFrame;
        this.bytes = new byte[HEADER + maxFrame + held];
    }

    /** Adds what came before. */
    void add(ByteBuffer more, long now) {
        filled = now;
        since = now;
        int length = more.remaining();
        more.get(bytes, end, length);
        end += length;
    }

    /** Reads on. @return as {@link StreamSourceConduit#read} */
    int fill(StreamSourceConduit source, long now) throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        int n = source.read(ByteBuffer.wrap(bytes, end, bytes.length - end));
        if (n > 0) {
            filled = now;
            since = end == 0 ? now : since;
        }
        end += Math.max(n, 0);
        return n;
    }

    /** Whether part of a frame is here, unless it is DATA: bodies have a time of their own. */
    boolean isWaiting() {
        return end > start && (end - start < TYPE + 1 || bytes[start + TYPE] != DATA);
    }

    /** When the first byte of it came. */
    long since() {
        return since;
    }

    /** When the first byte of this frame came. */
    long begun() {
        return begun;
    }

    /** Moves on to the next frame that is here as a whole. */
    boolean next() throws ConnectionError {
        if (end - start < HEADER) {
            return false;
        }
        int length = (bytes[start] & 0xff) << 16 | (bytes[start + 1] & 0xff) << 8 | (bytes[start + 2] & 0xff);
        if (length > maxFrame) {
            throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, "a frame is too large");
        }
        if (end - start < HEADER + length) {
            return false;
        }
        type = bytes[start + TYPE] & 0xff;
        flags = bytes[start + 4] & 0xff;
        stream = int31(start + 5);
        from = start + HEADER;
        to = from + length;
        start = to;
        begun = since;
        since = filled;
        return true;
    }

    int type() {
        return type;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    int stream() {
        return stream;
    }

    /** Bytes of the payload that were not taken yet. */
    int length() {
        return to - from;
    }

    /** Takes a byte of the payload. */
    int octet() {
        return bytes[from++] & 0xff;
    }

    int uint16() {
        return octet() << 8 | octet();
    }

    long uint32() {
        return (long) uint16() << 16 | uint16();
    }

    /** Takes 31 bits, and the reserved one before them. */
    int uint31() {
        int value = int31(from);
        from += 4;
        return value;
    }

    /** Takes the length of the padding, and the padding off the end. */
    void unpad() throws ConnectionError {
        if (has(PADDED)) {
            int padding = length() == 0 ? 1 : octet();
            if (padding > length()) {
                throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "padding is longer than its frame");
            }
            to -= padding;
        }
    }

    /** The rest of the payload; not copied, good until the next {@link #fill}. */
    ByteBuffer rest() {
        return ByteBuffer.wrap(bytes, from, to - from);
    }

    private int int31(int at) {
        return (bytes[at] & 0x7f) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }
}
