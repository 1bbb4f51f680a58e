package io.gatewright.runtime.http2;

import io.gatewright.runtime.time.Pace;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * One stream, which looks to the gateway like a connection that carries one request. Closing it before its answer is
 * whole resets the stream. Confined to its I/O thread.
 */
final class Http2Stream extends StreamConnection implements ResponseText.Sink {
    /** Bytes of an answer that wait to be sent. */
    private static final int HOLD = 32 * 1024;

    private static final byte[] NONE = {};

    private final Http2Session session;
    private final StreamConnection carrier;
    private final int id;
    private final int window;
    private final StreamUpload upload;
    private final StreamDownload download;
    private final ByteQueue waiting = new ByteQueue();
    private byte @Nullable [] trailers;
    private boolean requestEnded;
    private boolean reset;
    /** What the client may still send, and we may. */
    private long receiveWindow;

    private long sendWindow;
    private int freed;
    private long missing;
    private boolean chunked;
    private long stalledSince;
    private final Pace pace;

    Http2Stream(
            Http2Session session, StreamConnection carrier, int id, boolean toHead, int receive, long send, Pace pace) {
        super(carrier.getIoThread());
        this.session = session;
        this.carrier = carrier;
        this.id = id;
        this.window = receive;
        this.receiveWindow = receive;
        this.sendWindow = send;
        this.pace = pace;
        this.upload = new StreamUpload(this, carrier.getIoThread());
        this.download = new StreamDownload(this, carrier.getIoThread(), toHead);
        setSourceConduit(upload);
        setSinkConduit(download);
    }

    int id() {
        return id;
    }

    boolean isReset() {
        return reset;
    }

    boolean requestEnded() {
        return requestEnded;
    }

    /** The head came. @param ended whether there is no body */
    void request(RequestHead head, boolean ended) {
        missing = head.length();
        chunked = missing < 0 && !ended;
        requestEnded = ended;
        upload.add(ResponseText.latin1(head.text(ended)), 0);
    }

    /** Whether a body of the announced length may end here. */
    boolean isWhole() {
        return missing <= 0;
    }

    /** @param flow bytes of the frame that count against the window. @return false: more than it may be */
    boolean receive(ByteBuffer data, int flow) {
        receiveWindow -= flow;
        int length = data.remaining();
        if (receiveWindow < 0 || (!chunked && length > Math.max(0, missing))) {
            return false;
        }
        granted(flow - length);
        if (length > 0) {
            missing -= chunked ? 0 : length;
            if (chunked) {
                upload.add(ResponseText.latin1(Integer.toHexString(length) + "\r\n"), 0);
            }
            upload.add(data, length);
            if (chunked) {
                upload.add(ResponseText.latin1("\r\n"), 0);
            }
        }
        return true;
    }

    /** Whether more came than the window allowed. */
    boolean isOverrun() {
        return receiveWindow < 0;
    }

    /** The request is whole. @param trailers the trailer section and the empty line */
    void ended(String trailerSection) {
        requestEnded = true;
        if (chunked) {
            upload.add(ResponseText.latin1("0\r\n" + trailerSection), 0);
        }
    }

    /** So many bytes that came were read, and as many may come. */
    void granted(int bytes) {
        if (bytes > 0) {
            session.granted(bytes);
            freed += bytes;
            if (!requestEnded && !reset && freed >= window / 2) {
                receiveWindow += freed;
                session.control(Frames.windowUpdate(id, freed));
                freed = 0;
            }
        }
    }

    /** @return false: the window is wider than it may be */
    boolean widen(long more) {
        sendWindow += more;
        session.sendable(this);
        return sendWindow <= Integer.MAX_VALUE;
    }

    /** Bytes that may be put into a DATA frame now. */
    int sendableBytes() {
        return (int) Math.max(0, Math.min(sendWindow, waiting.size()));
    }

    /** Bytes of the answer that were not sent yet. */
    int waitingBytes() {
        return waiting.size();
    }

    /** Whether the gateway has given all of the answer. */
    boolean isAnswered() {
        return trailers != null;
    }

    /** What follows the body, in HPACK; empty: nothing. */
    byte[] trailers() {
        byte[] block = trailers;
        return block == null ? NONE : block;
    }

    /** Moves {@code length} bytes of the answer out. */
    void take(ByteBuffer out, int length) {
        sendWindow -= length;
        stalledSince = 0;
        pace.moved(length);
        waiting.take(out, length);
        download.ready(false);
    }

    /**
     * Whether the client has let nothing of the answer through for so many nanoseconds, or too little.
     *
     * @param shut whether the connection's window is
     */
    boolean isStalled(long now, long limit, boolean shut) {
        if (pace.isTooSlow(now)) {
            return true;
        }
        pace.waits(waiting.size() > 0 && (shut || sendWindow <= 0), now);
        if (waiting.size() == 0) {
            stalledSince = 0;
            return false;
        }
        if (stalledSince == 0) {
            stalledSince = now;
        }
        return now - stalledSince > limit;
    }

    int room() {
        return HOLD - waiting.size();
    }

    @Override
    public void head(byte[] block, boolean last) {
        session.head(this, block, last);
    }

    @Override
    public void body(ByteBuffer part) {
        if (part.hasRemaining()) {
            waiting.add(part);
            session.sendable(this);
        }
    }

    @Override
    public void end(byte[] trailerBlock) {
        trailers = trailerBlock;
        session.sendable(this);
    }

    void uploadClosed() {
        readClosed();
    }

    void downloadClosed() {
        writeClosed();
    }

    /** Forgets what was not sent; the gateway sees its client go. */
    void abandon() {
        reset = true;
        waiting.clear();
        IoUtils.safeClose(this);
    }

    @Override
    protected void closeAction() {
        session.closed(this);
        upload.close();
        download.close();
    }

    @Override
    public SocketAddress getPeerAddress() {
        return carrier.getPeerAddress();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return carrier.getLocalAddress();
    }
}
