package io.gatewright.runtime.http2;

/** Does what a client's frames say, where they may say it (RFC 9113, 6). Confined to its I/O thread. */
final class FrameHandler {
    /** A block may come in more octets than the head that it stands for, to a degree. */
    private static final int BLOCK_FACTOR = 2;

    private final Http2Session session;
    private final FrameReader in;
    private final HeaderBlocks blocks;
    private final int maxHead;
    private boolean dependsOnItself;
    private long blockSince;

    FrameHandler(Http2Session session, FrameReader in, Http2Limits limits, SessionLimits bounds) {
        this.session = session;
        this.in = in;
        this.blocks = new HeaderBlocks(limits.headerTableSize(), BLOCK_FACTOR * bounds.maxHeaderSize());
        this.maxHead = Math.max(bounds.maxHeaderSize(), 16 * 1024);
    }

    /** Whether a header block is not whole yet. */
    boolean isWaiting() {
        return blocks.pending() != 0;
    }

    /** When its first byte came. */
    long since() {
        return blockSince;
    }

    void handle() throws ConnectionError {
        int type = in.type();
        if (blocks.pending() != 0 && (type != FrameReader.CONTINUATION || in.stream() != blocks.pending())) {
            throw error(ErrorCode.PROTOCOL_ERROR, "another frame within a header block");
        }
        if (!session.isSettled() && (type != FrameReader.SETTINGS || in.has(FrameReader.ACK))) {
            throw error(ErrorCode.PROTOCOL_ERROR, "no SETTINGS at the start");
        }
        switch (type) {
            case FrameReader.DATA -> data();
            case FrameReader.HEADERS -> headers();
            case FrameReader.PRIORITY -> priority();
            case FrameReader.RST_STREAM -> reset();
            case FrameReader.SETTINGS -> settings();
            case FrameReader.PUSH_PROMISE -> throw error(ErrorCode.PROTOCOL_ERROR, "a client pushes");
            case FrameReader.PING -> ping();
            case FrameReader.GOAWAY -> goAway();
            case FrameReader.WINDOW_UPDATE -> windowUpdate();
            case FrameReader.CONTINUATION -> continuation();
            default -> session.floods().idleFrame();
        }
    }

    private void data() throws ConnectionError {
        int id = opened("DATA");
        int flow = in.length();
        in.unpad();
        if (!session.received(flow)) {
            throw error(ErrorCode.FLOW_CONTROL_ERROR, "more than the connection's window");
        }
        boolean ends = in.has(FrameReader.END_STREAM);
        if (in.length() == 0 && !ends) {
            session.floods().idleFrame();
        }
        Http2Stream stream = session.stream(id);
        if (stream == null) {
            session.granted(flow);
            session.floods().idleFrame();
            return;
        }
        if (stream.requestEnded()) {
            session.granted(flow);
            session.fail(id, ErrorCode.STREAM_CLOSED);
        } else if (!stream.receive(in.rest(), flow)) {
            session.granted(flow);
            session.fail(id, stream.isOverrun() ? ErrorCode.FLOW_CONTROL_ERROR : ErrorCode.PROTOCOL_ERROR);
        } else if (ends && !stream.isWhole()) {
            session.fail(id, ErrorCode.PROTOCOL_ERROR);
        } else if (ends) {
            stream.ended("\r\n");
        }
    }

    private void headers() throws ConnectionError {
        int id = in.stream();
        if (id == 0 || (id & 1) == 0) {
            throw error(ErrorCode.PROTOCOL_ERROR, "HEADERS on a stream that is not a client's");
        }
        in.unpad();
        dependsOnItself = false;
        if (in.has(FrameReader.HAS_PRIORITY)) {
            if (in.length() < 5) {
                throw error(ErrorCode.FRAME_SIZE_ERROR, "no room for a priority");
            }
            dependsOnItself = in.uint31() == id;
            in.octet();
        }
        blockSince = in.begun();
        blocks.begin(id, in.has(FrameReader.END_STREAM));
        block();
    }

    private void continuation() throws ConnectionError {
        if (blocks.pending() == 0) {
            throw error(ErrorCode.PROTOCOL_ERROR, "CONTINUATION of nothing");
        }
        session.floods().idleFrame();
        block();
    }

    private void block() throws ConnectionError {
        int id = blocks.pending();
        blocks.add(in.rest());
        if (!in.has(FrameReader.END_HEADERS)) {
            return;
        }
        boolean first = id > session.past().last();
        RequestHead head = new RequestHead(!first, maxHead);
        blocks.read(head);
        if (head.isOversize()) {
            session.floods().reset();
        }
        if (first) {
            begin(id, head);
        } else {
            trailers(id, head);
        }
    }

    private void begin(int id, RequestHead head) throws ConnectionError {
        boolean full = session.isFull();
        session.opened(id);
        boolean ends = blocks.endsStream();
        if (full) {
            session.fail(id, ErrorCode.REFUSED_STREAM);
        } else if (dependsOnItself || head.isMalformed() || (ends && head.length() > 0)) {
            session.fail(id, ErrorCode.PROTOCOL_ERROR);
        } else {
            session.open(id, head, ends);
        }
    }

    private void trailers(int id, RequestHead head) throws ConnectionError {
        Http2Stream stream = session.stream(id);
        if (stream == null) {
            session.past().headOn(id);
            session.floods().idleFrame();
        } else if (stream.requestEnded()) {
            session.fail(id, ErrorCode.STREAM_CLOSED);
        } else if (head.isMalformed() || !blocks.endsStream() || !stream.isWhole()) {
            session.fail(id, ErrorCode.PROTOCOL_ERROR);
        } else {
            stream.ended(head.trailerText());
        }
    }

    private void priority() throws ConnectionError {
        if (in.stream() == 0) {
            throw error(ErrorCode.PROTOCOL_ERROR, "PRIORITY of no stream");
        }
        session.floods().idleFrame();
        if (in.length() != 5) {
            throw error(ErrorCode.FRAME_SIZE_ERROR, "PRIORITY of another size");
        }
    }

    private void reset() throws ConnectionError {
        int id = opened("RST_STREAM");
        size(4);
        session.cancelled(id);
        session.floods().reset();
    }

    private void settings() throws ConnectionError {
        if (in.stream() != 0) {
            throw error(ErrorCode.PROTOCOL_ERROR, "SETTINGS of a stream");
        }
        session.floods().idleFrame();
        if (in.has(FrameReader.ACK)) {
            size(0);
            return;
        }
        check(session.settings(in), ErrorCode.FLOW_CONTROL_ERROR);
    }

    private void ping() throws ConnectionError {
        if (in.stream() != 0) {
            throw error(ErrorCode.PROTOCOL_ERROR, "PING of a stream");
        }
        size(8);
        session.floods().idleFrame();
        if (!in.has(FrameReader.ACK)) {
            session.control(Frames.pingAck(in.rest()));
        }
    }

    private void goAway() throws ConnectionError {
        if (in.stream() != 0) {
            throw error(ErrorCode.PROTOCOL_ERROR, "GOAWAY of a stream");
        }
        if (in.length() < 8) {
            throw error(ErrorCode.FRAME_SIZE_ERROR, "GOAWAY of another size");
        }
        session.floods().idleFrame();
    }

    private void windowUpdate() throws ConnectionError {
        size(4);
        int id = in.stream();
        int more = in.uint31();
        session.floods().idleFrame();
        if (id == 0) {
            check(more > 0, ErrorCode.PROTOCOL_ERROR);
            check(session.widen(more), ErrorCode.FLOW_CONTROL_ERROR);
            return;
        }
        opened("WINDOW_UPDATE");
        Http2Stream stream = session.stream(id);
        if (stream != null && more == 0) {
            session.fail(id, ErrorCode.PROTOCOL_ERROR);
        } else if (stream != null && !stream.widen(more)) {
            session.fail(id, ErrorCode.FLOW_CONTROL_ERROR);
        }
    }

    /** The stream of a frame, which the client must have opened before. */
    private int opened(String what) throws ConnectionError {
        int id = in.stream();
        if (id == 0 || (id & 1) == 0 || id > session.past().last()) {
            throw error(ErrorCode.PROTOCOL_ERROR, what + " of a stream that is not open");
        }
        return id;
    }

    private void size(int bytes) throws ConnectionError {
        if (in.length() != bytes) {
            throw error(ErrorCode.FRAME_SIZE_ERROR, "a frame of another size");
        }
    }

    private static void check(boolean fits, int code) throws ConnectionError {
        if (!fits) {
            throw error(code, "a value out of range");
        }
    }

    private static ConnectionError error(int code, String message) {
        return new ConnectionError(code, message);
    }
}
