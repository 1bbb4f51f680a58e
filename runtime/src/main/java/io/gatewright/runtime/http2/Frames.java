package io.gatewright.runtime.http2;

import java.nio.ByteBuffer;

/** Makes frames that are sent. */
final class Frames {
    static final int HEADER = 9;

    private Frames() {}

    /** Writes a frame's header to {@code out}. */
    static void header(ByteBuffer out, int length, int type, int flags, int stream) {
        out.put((byte) (length >>> 16))
                .putShort((short) length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream);
    }

    /** Identifiers and values in turn. */
    static byte[] settings(int... values) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + values.length * 3);
        header(out, values.length * 3, FrameReader.SETTINGS, 0, 0);
        for (int i = 0; i < values.length; i += 2) {
            out.putShort((short) values[i]).putInt(values[i + 1]);
        }
        return out.array();
    }

    static byte[] settingsAck() {
        ByteBuffer out = ByteBuffer.allocate(HEADER);
        header(out, 0, FrameReader.SETTINGS, FrameReader.ACK, 0);
        return out.array();
    }

    static byte[] pingAck(ByteBuffer data) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + 8);
        header(out, 8, FrameReader.PING, FrameReader.ACK, 0);
        return out.put(data).array();
    }

    static byte[] windowUpdate(int stream, int more) {
        return fourOctets(FrameReader.WINDOW_UPDATE, stream, more);
    }

    static byte[] reset(int stream, int code) {
        return fourOctets(FrameReader.RST_STREAM, stream, code);
    }

    private static byte[] fourOctets(int type, int stream, int value) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + 4);
        header(out, 4, type, 0, stream);
        return out.putInt(value).array();
    }

    static byte[] goAway(int lastStream, int code) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + 8);
        header(out, 8, FrameReader.GOAWAY, 0, 0);
        return out.putInt(lastStream).putInt(code).array();
    }

    /** HEADERS, and as many CONTINUATIONs as it takes. */
    static byte[] headers(int stream, byte[] block, boolean end, int maxFrame) {
        int frames = Math.max(1, (block.length + maxFrame - 1) / maxFrame);
        ByteBuffer out = ByteBuffer.allocate(block.length + frames * HEADER);
        for (int i = 0; i < frames; i++) {
            int from = i * maxFrame;
            int length = Math.min(maxFrame, block.length - from);
            int flags = i == frames - 1 ? FrameReader.END_HEADERS : 0;
            if (i == 0 && end) {
                flags |= FrameReader.END_STREAM;
            }
            header(out, length, i == 0 ? FrameReader.HEADERS : FrameReader.CONTINUATION, flags, stream);
            out.put(block, from, length);
        }
        return out.array();
    }
}
