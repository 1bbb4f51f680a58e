package io.gatewright.runtime.upstream;

import io.undertow.connector.ByteBufferPool;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;

/**
 * The connections of one I/O thread to one upstream: so many at most, and as many requests waiting for one at
 * most as there may be connections, 16 at least. The connection used last is used next. Confined to its thread.
 */
final class ConnectionPool {
    private static final int MIN_WAITING = 16;

    /**
     * A connection that rested longer than this is looked at before it is used; before it is used for what may be sent but once,
     * always.
     */
    private static final long TRUST_NANOS = 1_000_000;

    private final Upstream upstream;
    private final XnioIoThread thread;
    private final int max;
    private final ArrayDeque<UpstreamConnection> idle = new ArrayDeque<>();
    private final ArrayDeque<Call> waiting = new ArrayDeque<>();
    private final CallClock clock;
    private final byte[] scratch;
    private final ByteBuffer octet = ByteBuffer.allocateDirect(1);
    private final HeadWriter writer = new HeadWriter();
    private final ResponseHead head = new ResponseHead();
    private int open;
    private boolean stopping;

    ConnectionPool(Upstream upstream, XnioIoThread thread, int max) {
        this.upstream = upstream;
        this.thread = thread;
        this.max = max;
        this.scratch = new byte[Math.max(upstream.buffers().getBufferSize(), HeadAssembler.MAX_HEAD)];
        this.clock = new CallClock(this, thread);
    }

    Upstream upstream() {
        return upstream;
    }

    XnioIoThread thread() {
        return thread;
    }

    ByteBufferPool buffers() {
        return upstream.buffers();
    }

    CallClock clock() {
        return clock;
    }

    /** Room for a head that is read; its content is void once another head is read on this thread. */
    byte[] scratch() {
        return scratch;
    }

    /** Room for one octet that nobody wants. */
    ByteBuffer octet() {
        return octet.clear();
    }

    HeadWriter writer() {
        return writer;
    }

    /** The head read last on this thread. */
    ResponseHead head() {
        return head;
    }

    /** Hands {@code call} a connection, now or later. @return false: no room, not even to wait */
    boolean acquire(Call call, boolean fresh) {
        if (!fresh) {
            UpstreamConnection connection = takeIdle(call);
            if (connection != null) {
                call.connected(connection);
                return true;
            }
        }
        if (open < max) {
            open++;
            Connector.connect(this, call);
            return true;
        }
        if (waiting.size() >= Math.max(max, MIN_WAITING)) {
            return false;
        }
        waiting.add(call);
        return true;
    }

    private @Nullable UpstreamConnection takeIdle(Call call) {
        for (UpstreamConnection last = idle.pollLast(); last != null; last = idle.pollLast()) {
            boolean trusted = call.mayBeSentTwice() && upstream.now() - last.idleSince() < TRUST_NANOS;
            if (trusted || last.isQuiet()) {
                return last;
            }
            last.close();
        }
        return null;
    }

    /** Takes back a connection that is fit for another request. */
    void release(UpstreamConnection connection) {
        connection.rest(upstream.now());
        if (stopping) {
            connection.close();
            return;
        }
        Call next = waiting.peek();
        if (next == null) {
            idle.addLast(connection);
            clock.watch();
        } else if (next.mayBeSentTwice() || connection.isQuiet()) {
            waiting.remove();
            next.connected(connection);
        } else {
            connection.close(); // which has the next one open another
        }
    }

    /** Takes in a connection whose call went away while it was being opened. */
    void adopt(StreamConnection channel) {
        UpstreamConnection connection = new UpstreamConnection(this, channel);
        connection.source().resumeReads();
        release(connection);
    }

    /** A connection is gone, or never came to be; another may take its place. */
    void closed() {
        open--;
        if (!waiting.isEmpty()) {
            try {
                thread.execute(this::serveWaiting);
            } catch (RejectedExecutionException stopped) {
                // The thread ends, and with it the clients of the calls that wait.
                waiting.clear();
            }
        }
    }

    private void serveWaiting() {
        while (open < max) {
            Call next = waiting.poll();
            if (next == null) {
                return;
            }
            open++;
            Connector.connect(this, next);
        }
    }

    void dropIdle(UpstreamConnection connection) {
        idle.remove(connection);
        connection.close();
    }

    void stopWaiting(Call call) {
        waiting.remove(call);
    }

    /** Closes what has not been used for long. @return whether any unused connection is left */
    boolean evict(long now) {
        long keep = upstream.settings().keep().toNanos();
        for (UpstreamConnection first = idle.peekFirst(); first != null; first = idle.peekFirst()) {
            if (now - first.idleSince() < keep) {
                return true;
            }
            idle.pollFirst();
            first.close();
        }
        return false;
    }

    /** Thread-safe: done on the pool's own thread. */
    void shutDown() {
        thread.execute(() -> {
            stopping = true;
            for (UpstreamConnection each = idle.poll(); each != null; each = idle.poll()) {
                each.close();
            }
        });
    }
}
