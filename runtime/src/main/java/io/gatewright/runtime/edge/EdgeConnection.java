package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.ProblemWriter;
import io.gatewright.runtime.http.RequestIds;
import io.undertow.connector.ByteBufferPool;
import io.undertow.util.StringWriteChannelListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;

/** One client's connection as the edge sees it. Confined to its I/O thread. */
final class EdgeConnection {
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

    EdgeConnection(StreamConnection connection, Door door, Watch watch) {
        this.connection = connection;
        this.door = door;
        this.watch = watch;
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

    void close() {
        IoUtils.safeClose(connection);
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
