package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.ProblemWriter;
import io.gatewright.runtime.http.RequestIds;
import io.gatewright.runtime.http2.Http2Host;
import io.gatewright.runtime.http2.Http2Limits;
import io.gatewright.runtime.http2.Http2Session;
import io.gatewright.runtime.http2.SessionLimits;
import io.gatewright.runtime.time.Pace;
import io.undertow.connector.ByteBufferPool;
import io.undertow.util.StringWriteChannelListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.StreamSourceConduit;
import org.xnio.conduits.WriteReadyHandler;

/** One client's connection as the edge sees it. Confined to its I/O thread. */
final class EdgeConnection implements Http2Host {
    /** How long a refused client may take to read why. */
    private static final long LINGER_NANOS = 2_000_000_000L;

    private final StreamConnection connection;
    private final Door door;
    private final Watch watch;
    private final GuardConduit guard;
    private final SlowReaderConduit sink;
    /** When the sweep first saw that all was written; 0: it isn't. */
    private long shutSince;

    private final AtomicBoolean left = new AtomicBoolean();

    private final @Nullable Http2Limits http2;
    private @Nullable Http2Session session;

    /** @param http2 null where HTTP/2 is not spoken */
    EdgeConnection(StreamConnection connection, Door door, Watch watch, @Nullable Http2Limits http2) {
        this.connection = connection;
        this.door = door;
        this.watch = watch;
        this.http2 = http2;
        this.guard = new GuardConduit(connection.getSourceChannel(), this);
        this.sink = new SlowReaderConduit(
                connection.getSinkChannel().getConduit(),
                watch,
                guard,
                new Pace(limits().minRate(), limits().idleTimeout().toNanos()));
        connection.getSourceChannel().setConduit(guard);
        connection.getSinkChannel().setConduit(sink);
    }

    /** Whether this is the first time it is told that the connection is closed. */
    boolean leave() {
        return left.compareAndSet(false, true);
    }

    Watch watch() {
        return watch;
    }

    EdgeLimits limits() {
        return door.limits();
    }

    ByteBufferPool buffers() {
        return door.buffers();
    }

    boolean isClosed() {
        return !connection.isOpen();
    }

    /** Closes at once; a client that has part of an answer sees an error, not an end. */
    @Override
    public void close() {
        if (!guard.cutAnswer()) {
            IoUtils.safeClose(connection);
        }
    }

    boolean speaksHttp2() {
        return http2 != null;
    }

    /** The preface came, and {@code held} behind it. */
    void speakHttp2(ByteBuffer held, StreamSourceConduit source) {
        EdgeLimits limits = limits();
        SessionLimits bounds = new SessionLimits(
                limits.maxHeaderSize(),
                limits.headerTimeout().toNanos(),
                limits.idleTimeout().toNanos(),
                LINGER_NANOS,
                limits.minRate(),
                held.capacity());
        Http2Session begun = new Http2Session(connection, source, sink, this, Objects.requireNonNull(http2), bounds);
        session = begun;
        sink.setWriteReadyHandler(new WriteReadyHandler() {
            @Override
            public void writeReady() {
                begun.writable();
            }

            @Override
            public void forceTermination() {
                begun.close();
            }

            @Override
            public void terminated() {}
        });
        connection.setCloseListener(closed -> begun.close());
        begun.start(held);
    }

    void http2Readable() {
        Http2Session current = session;
        if (current != null) {
            current.readable();
        }
    }

    @Override
    public void serve(StreamConnection stream) {
        door.serve(stream, watch);
    }

    @Override
    public boolean isDraining() {
        return door.isDraining();
    }

    @Override
    public long now() {
        return watch.now();
    }

    /** Runs {@code task} on the I/O thread after what it is doing now. */
    void later(Runnable task) {
        connection.getIoThread().execute(task);
    }

    /** Ends the connection if its time is up. */
    void check(long now) {
        long idle = limits().idleTimeout().toNanos();
        if (sink.isStalled(now, idle)) {
            close();
            return;
        }
        switch (guard.phase()) {
            case IDLE -> {
                if (door.isDraining() || guard.quiet(now) > idle) {
                    close();
                }
            }
            case HEAD -> {
                if (guard.quiet(now) > limits().headerTimeout().toNanos()) {
                    guard.refuse(Refusals.HEAD_TOO_SLOW);
                }
            }
            case BODY -> {
                if (guard.drips(now) || (guard.isWanted() && guard.quiet(now) > idle)) {
                    guard.breakOff(Refusals.BODY_TOO_SLOW);
                }
            }
            case REFUSED -> {
                if (guard.quiet(now) > LINGER_NANOS) {
                    close();
                }
            }
            case DISCARDING -> lingers(now);
            case HTTP2 -> {
                Http2Session current = session;
                if (current != null) {
                    current.check(now);
                }
            }
            case IN_FLIGHT -> {}
        }
    }

    /** Undertow has answered for the last time; the client may take a while to close its side. */
    private void lingers(long now) {
        if (!sink.isWriteShutdown()) {
            return;
        }
        if (shutSince == 0) {
            shutSince = now;
        }
        if (door.isDraining() || now - shutSince > LINGER_NANOS) {
            close();
        }
    }

    /** Writes the refusal, then lets the client read it before the connection is closed. */
    void answer(Problem problem) {
        String requestId = RequestIds.next();
        door.bystander().refused(peerIp(), requestId, problem);
        byte[] body = ProblemWriter.body(problem, requestId);
        String text = "HTTP/1.1 " + problem.status() + " " + problem.title() + "\r\nContent-Type: "
                + ProblemWriter.MEDIA_TYPE + "\r\nContent-Length: " + body.length + "\r\nX-Request-Id: " + requestId
                + "\r\nConnection: close\r\n\r\n" + new String(body, StandardCharsets.UTF_8);
        new StringWriteChannelListener(text) {
            @Override
            protected void writeDone(StreamSinkChannel channel) {
                super.writeDone(channel);
                guard.linger();
            }

            @Override
            protected void handleError(StreamSinkChannel channel, IOException e) {
                close();
            }
        }.setup(connection.getSinkChannel());
    }

    private String peerIp() {
        InetSocketAddress peer = connection.getPeerAddress(InetSocketAddress.class);
        return peer == null || peer.getAddress() == null
                ? ""
                : peer.getAddress().getHostAddress();
    }
}
