package io.gatewright.runtime.http2;

/** What the client's SETTINGS ask of the gateway (RFC 9113, 6.5.2). Confined to its I/O thread. */
final class PeerSettings {
    /** More in one frame than anybody has to say. */
    private static final int MOST = 32;

    private static final int SIZE = 6;
    private static final int INITIAL_TABLE = 4096;
    /** A dynamic table of no bytes, from here on (RFC 7541, 6.3). */
    private static final byte NO_TABLE = 0x20;

    private int frame = 16_384;
    private long window = 65_535;
    private long table = INITIAL_TABLE;
    private boolean tableShrank;

    /** Bytes of the largest frame that may be sent. */
    int frame() {
        return frame;
    }

    /** Bytes of an answer that may be sent on a new stream. */
    long window() {
        return window;
    }

    /** Reads a frame of settings; of those that come twice the last one holds. @return how much wider streams' windows are */
    long read(FrameReader in) throws ConnectionError {
        if (in.length() % SIZE != 0) {
            throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, "SETTINGS of another size");
        }
        if (in.length() > MOST * SIZE) {
            throw new ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "too many settings");
        }
        long before = window;
        while (in.length() > 0) {
            setting(in.uint16(), in.uint32());
        }
        return window - before;
    }

    private void setting(int id, long value) throws ConnectionError {
        switch (id) {
            case 1 -> {
                tableShrank |= value < table;
                table = value;
            }
            case 2 -> check(value <= 1, ErrorCode.PROTOCOL_ERROR);
            case 4 -> {
                check(value <= Integer.MAX_VALUE, ErrorCode.FLOW_CONTROL_ERROR);
                window = value;
            }
            case 5 -> {
                check(value >= 16_384 && value <= 16_777_215, ErrorCode.PROTOCOL_ERROR);
                frame = (int) value;
            }
            default -> {}
        }
    }

    /**
     * The next header block to be sent. The first one after the client made its table smaller begins by saying so (RFC 7541,
     * 4.2), though no block uses the table.
     */
    byte[] block(byte[] fields) {
        if (!tableShrank) {
            return fields;
        }
        tableShrank = false;
        byte[] block = new byte[fields.length + 1];
        block[0] = NO_TABLE;
        System.arraycopy(fields, 0, block, 1, fields.length);
        return block;
    }

    private static void check(boolean fits, int code) throws ConnectionError {
        if (!fits) {
            throw new ConnectionError(code, "a setting out of range");
        }
    }
}
