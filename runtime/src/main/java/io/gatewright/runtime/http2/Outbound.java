package io.gatewright.runtime.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.xnio.conduits.StreamSinkConduit;

/**
 * What goes out on a connection: frames that need no window first, then the answers in turn, a frame of each. Confined to
 * its I/O thread.
 */
final class Outbound {
    /** Beyond this, nothing is read until it is sent. */
    private static final int MUCH = 64 * 1024;

    private static final int MAX_DATA = 16 * 1024;

    /** A frame that the client's window keeps smaller than this is no reason for the client to say more. */
    private static final int SMALL = 1024;

    private final Http2Session session;
    private final StreamSinkConduit sink;
    private final Deque<byte[]> control = new ArrayDeque<>();
    private final Set<Http2Stream> turns = new LinkedHashSet<>();
    private final ByteBuffer out = ByteBuffer.allocate(MAX_DATA + Frames.HEADER).flip();
    private ByteBuffer large = ByteBuffer.allocate(0);
    private int controlBytes;
    private long window = 65_535;

    Outbound(Http2Session session, StreamSinkConduit sink) {
        this.session = session;
        this.sink = sink;
    }

    void control(byte[] frames) {
        control.add(frames);
        controlBytes += frames.length;
    }

    /** Whether a client that sends makes us say more than it reads. */
    boolean isCrowded() {
        return controlBytes > MUCH;
    }

    /** Whether all that can be sent now was sent. */
    boolean isEmpty() {
        return control.isEmpty() && !out.hasRemaining() && !large.hasRemaining();
    }

    void sendable(Http2Stream stream) {
        turns.add(stream);
    }

    void forget(Http2Stream stream) {
        turns.remove(stream);
    }

    /** @return false: the window is wider than it may be */
    boolean widen(long more) {
        window += more;
        return window <= Integer.MAX_VALUE;
    }

    /** Whether the client has to open the connection's window before any answer goes on. */
    boolean isShut() {
        return window <= 0;
    }

    /** Sends what can be sent. @return false: the rest has to wait for the client to read */
    boolean pump() throws IOException {
        while (true) {
            ByteBuffer next = large.hasRemaining() ? large : out;
            while (next.hasRemaining()) {
                if (sink.write(next) == 0) {
                    sink.resumeWrites();
                    return false;
                }
            }
            byte[] frames = control.poll();
            if (frames != null) {
                controlBytes -= frames.length;
                large = ByteBuffer.wrap(frames);
            } else if (!data()) {
                sink.suspendWrites();
                return sink.flush();
            }
        }
    }

    /** Makes a frame of the stream whose turn it is. @return false: nobody can send */
    private boolean data() {
        for (int i = turns.size(); i > 0; i--) {
            Iterator<Http2Stream> first = turns.iterator();
            Http2Stream stream = first.next();
            first.remove();
            long allowed = Math.min(
                    Math.min(window, stream.sendableBytes()),
                    Math.min(MAX_DATA, session.peer().frame()));
            int length = (int) Math.max(0, allowed);
            byte[] trailers = stream.trailers();
            boolean last = stream.isAnswered() && stream.waitingBytes() == length;
            if (length == 0 && !last) {
                if (stream.waitingBytes() > 0) {
                    turns.add(stream);
                }
                continue;
            }
            if (last || length >= SMALL || length == stream.waitingBytes()) {
                session.floods().sent();
            }
            boolean plainEnd = last && trailers.length == 0;
            if (length > 0 || plainEnd) {
                out.clear();
                Frames.header(out, length, FrameReader.DATA, plainEnd ? FrameReader.END_STREAM : 0, stream.id());
                window -= length;
                stream.take(out, length);
                out.flip();
            }
            if (last && !plainEnd) {
                session.headers(stream.id(), trailers, true);
            }
            if (last) {
                session.finished(stream);
            } else if (stream.waitingBytes() > 0) {
                turns.add(stream);
            }
            return true;
        }
        return false;
    }
}
