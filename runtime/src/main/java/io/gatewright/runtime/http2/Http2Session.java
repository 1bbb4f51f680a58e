package io.gatewright.runtime.http2;

import io.gatewright.runtime.time.Pace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.StreamConnection;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/** One HTTP/2 connection: its streams, its windows, its end. Confined to its I/O thread. */
public final class Http2Session {
    private static final Logger LOG = LoggerFactory.getLogger(Http2Session.class);

    private static final int READS_A_TURN = 8;

    private final StreamConnection connection;
    private final StreamSourceConduit source;
    private final StreamSinkConduit sink;
    private final Http2Host host;
    private final Http2Limits limits;
    private final SessionLimits bounds;
    private final FrameReader frames;
    private final FrameHandler handler;
    private final Outbound out;
    private final ReceiveWindow window;
    private final Floods floods;
    private final Map<Integer, Http2Stream> streams = new HashMap<>();
    private final PastStreams past = new PastStreams();
    private final PeerSettings peer = new PeerSettings();
    private boolean settled;
    private boolean goingAway;
    private boolean ending;
    private boolean scheduled;
    private boolean over;
    private long since;

    /** A session that reads from {@code source} and writes to {@code sink}, once it is started. */
    public Http2Session(
            StreamConnection connection,
            StreamSourceConduit source,
            StreamSinkConduit sink,
            Http2Host host,
            Http2Limits limits,
            SessionLimits bounds) {
        this.connection = connection;
        this.source = source;
        this.sink = sink;
        this.host = host;
        this.limits = limits;
        this.bounds = bounds;
        this.frames = new FrameReader(limits.maxFrameSize(), bounds.maxHeld());
        this.handler = new FrameHandler(this, frames, limits, bounds);
        this.out = new Outbound(this, sink);
        this.since = host.now();
        this.floods = new Floods(host, limits);
        this.window = new ReceiveWindow(limits.window());
    }

    /** @param held what came behind the preface */
    public void start(ByteBuffer held) {
        control(Frames.settings(
                1,
                limits.headerTableSize(),
                3,
                limits.maxStreams(),
                4,
                limits.window(),
                5,
                limits.maxFrameSize(),
                6,
                bounds.maxHeaderSize()));
        if (window.width() > ReceiveWindow.INITIAL) {
            control(Frames.windowUpdate(0, window.width() - ReceiveWindow.INITIAL));
        }
        frames.add(held, host.now());
        source.resumeReads();
        handleFrames();
    }

    /** There is something to read. */
    public void readable() {
        try {
            boolean more = true;
            for (int i = 0; i < READS_A_TURN && more && !over; i++) {
                more = ending ? discard() : read();
            }
        } catch (IOException e) {
            close();
        } catch (RuntimeException e) {
            crash(e);
        }
    }

    private void crash(RuntimeException e) {
        LOG.error("an HTTP/2 connection failed", e);
        close();
    }

    /** @return false: there is no more for now */
    private boolean read() throws IOException {
        int n = frames.fill(source, host.now());
        if (n < 0) {
            close();
        }
        return n > 0 && handleFrames();
    }

    /** Reads past what comes after the end, so that the client gets to read why. */
    private boolean discard() throws IOException {
        int n = source.read(ByteBuffer.allocate(8192));
        if (n < 0) {
            close();
        }
        return n > 0;
    }

    /** @return false: no more frames are taken for now */
    private boolean handleFrames() {
        try {
            while (!over && frames.next()) {
                handler.handle();
            }
            if (out.isCrowded()) {
                source.suspendReads();
                schedule();
                return false;
            }
        } catch (ConnectionError e) {
            LOG.debug("an HTTP/2 connection ends: {}", e.getMessage());
            end(e.code());
        }
        schedule();
        return true;
    }

    /** There is room to write. */
    public void writable() {
        try {
            if (!out.pump()) {
                return;
            }
        } catch (IOException e) {
            close();
            return;
        } catch (RuntimeException e) {
            crash(e);
            return;
        }
        if (ending && out.isEmpty()) {
            connection.getIoThread().execute(this::hangUp);
        } else if (!over) {
            source.resumeReads();
        }
    }

    /** Closes our side; the client's is closed by it, or by the clock. */
    private void hangUp() {
        try {
            sink.terminateWrites();
            source.resumeReads();
        } catch (IOException e) {
            close();
        }
    }

    private void schedule() {
        if (!scheduled && !over) {
            scheduled = true;
            connection.getIoThread().execute(() -> {
                scheduled = false;
                if (!over) {
                    writable();
                }
            });
        }
    }

    void control(byte[] frame) {
        out.control(frame);
        schedule();
    }

    void sendable(Http2Stream stream) {
        out.sendable(stream);
        schedule();
    }

    Floods floods() {
        return floods;
    }

    /** Whether the client may open no more streams. */
    boolean isFull() {
        return streams.size() >= limits.maxStreams() || goingAway;
    }

    PastStreams past() {
        return past;
    }

    PeerSettings peer() {
        return peer;
    }

    void opened(int id) {
        past.open(id);
        since = host.now();
    }

    Http2Stream open(int id, RequestHead head, boolean ended) {
        Pace pace = new Pace(bounds.minRate(), bounds.idleNanos());
        Http2Stream stream = new Http2Stream(this, connection, id, head.isHead(), limits.window(), peer.window(), pace);
        streams.put(id, stream);
        stream.request(head, ended);
        host.serve(stream);
        return stream;
    }

    @Nullable
    Http2Stream stream(int id) {
        return streams.get(id);
    }

    /** Ends a stream with an error, for which the client is to blame. */
    void fail(int id, int code) throws ConnectionError {
        reset(id, code);
        Http2Stream stream = streams.remove(id);
        if (stream != null) {
            drop(stream);
        }
        floods.reset();
    }

    private void reset(int id, int code) {
        past.giveUp(id);
        control(Frames.reset(id, code));
    }

    /** The client doesn't want the stream any more. */
    void cancelled(int id) {
        Http2Stream stream = streams.remove(id);
        if (stream != null) {
            drop(stream);
        }
    }

    private void drop(Http2Stream stream) {
        out.forget(stream);
        stream.abandon();
        rest();
    }

    /** The gateway closed the stream. */
    void closed(Http2Stream stream) {
        if (!stream.isReset() && !stream.isAnswered() && streams.remove(stream.id(), stream)) {
            reset(stream.id(), ErrorCode.CANCEL);
            drop(stream);
        }
    }

    void head(Http2Stream stream, byte[] block, boolean last) {
        headers(stream.id(), block, last);
        floods.sent();
        if (last) {
            finished(stream);
        }
    }

    /** Sends a header block. */
    void headers(int id, byte[] block, boolean last) {
        control(Frames.headers(id, peer.block(block), last, peer.frame()));
    }

    /** All of the answer is on its way. */
    void finished(Http2Stream stream) {
        if (streams.remove(stream.id(), stream)) {
            if (!stream.requestEnded()) {
                reset(stream.id(), ErrorCode.NO_ERROR);
            }
            out.forget(stream);
            connection.getIoThread().execute(stream::abandon);
            rest();
        }
    }

    private void rest() {
        since = host.now();
        if (streams.isEmpty() && goingAway) {
            ending = true;
            schedule();
        }
    }

    /** Bytes of bodies that came. @return false: more than there may be */
    boolean received(int bytes) {
        return window.take(bytes);
    }

    /** So many of them were read. */
    void granted(int bytes) {
        int more = window.free(bytes);
        if (more > 0 && !ending) {
            control(Frames.windowUpdate(0, more));
        }
    }

    /** The client's SETTINGS came. @return false: some window is wider than it may be */
    boolean settings(FrameReader in) throws ConnectionError {
        long change = peer.read(in);
        boolean fits = true;
        if (change != 0) {
            for (Http2Stream stream : streams.values()) {
                fits &= stream.widen(change);
            }
        }
        settled = true;
        control(Frames.settingsAck());
        return fits;
    }

    /** @return false: the window is wider than it may be */
    boolean widen(long more) {
        schedule();
        return out.widen(more);
    }

    /** Whether the client's first SETTINGS are there. */
    boolean isSettled() {
        return settled;
    }

    /** Once a round of the clock. */
    public void check(long now) {
        if (host.isDraining() && !goingAway) {
            goingAway = true;
            control(Frames.goAway(past.last(), ErrorCode.NO_ERROR));
            rest();
        }
        if (ending) {
            if (now - since > bounds.lingerNanos()) {
                close();
            }
            return;
        }
        if (now - waitingSince(now) > bounds.headerNanos()) {
            end(ErrorCode.ENHANCE_YOUR_CALM);
        } else if (streams.isEmpty() && now - since > bounds.idleNanos()) {
            end(ErrorCode.NO_ERROR);
        }
        for (Http2Stream stream : new ArrayList<>(streams.values())) {
            if (stream.isStalled(now, bounds.idleNanos(), out.isShut()) && streams.remove(stream.id(), stream)) {
                reset(stream.id(), ErrorCode.CANCEL);
                drop(stream);
            }
        }
    }

    /** Since when the rest of the first SETTINGS, a head or a frame is waited for; {@code now}: none is. */
    private long waitingSince(long now) {
        if (!settled) {
            return since;
        }
        if (handler.isWaiting()) {
            return handler.since();
        }
        return frames.isWaiting() && !out.isCrowded() ? frames.since() : now;
    }

    /** Says why, and closes. */
    void end(int code) {
        if (!ending) {
            ending = true;
            goingAway = true;
            since = host.now();
            for (Http2Stream stream : new ArrayList<>(streams.values())) {
                streams.remove(stream.id());
                drop(stream);
            }
            control(Frames.goAway(past.last(), code));
        }
    }

    /** Closes at once. */
    public void close() {
        if (!over) {
            over = true;
            for (Http2Stream stream : new ArrayList<>(streams.values())) {
                streams.remove(stream.id());
                stream.abandon();
            }
            host.close();
        }
    }
}
