package io.gatewright.runtime.upstream;

import io.undertow.connector.ByteBufferPool;
import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;

/**
 * The connections of one I/O thread to one target: so many at most, and as many requests waiting for one at
 * most as there may be connections, 16 at least. The connection used last is used next. Confined to its thread.
 */
final class ConnectionPool {
    private static final int MIN_WAITING = 16;

    /**
     * A connection that rested longer than this is looked at before it is used; before it is used for what may be sent but once,
     * always.
     */
    private static final long TRUST_NANOS = 1_000_000;

    private final Lane lane;
    private final Endpoint endpoint;
    private final int max;
    private final ArrayDeque<UpstreamConnection> idle = new ArrayDeque<>();
    private final ArrayDeque<Call> waiting = new ArrayDeque<>();
    private int open;

    ConnectionPool(Lane lane, Endpoint endpoint, int max) {
        this.lane = lane;
        this.endpoint = endpoint;
        this.max = max;
    }

    Lane lane() {
        return lane;
    }

    Upstream upstream() {
        return lane.upstream();
    }

    Endpoint endpoint() {
        return endpoint;
    }

    XnioIoThread thread() {
        return lane.thread();
    }

    ByteBufferPool buffers() {
        return lane.upstream().buffers();
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
            boolean trusted = call.mayBeSentTwice() && upstream().now() - last.idleSince() < TRUST_NANOS;
            if (trusted || last.isQuiet()) {
                return last;
            }
            last.close();
        }
        return null;
    }

    /** Takes back a connection that is fit for another request. */
    void release(UpstreamConnection connection) {
        connection.rest(upstream().now());
        if (lane.isStopping()) {
            connection.close();
            return;
        }
        Call next = waiting.peek();
        if (next == null) {
            idle.addLast(connection);
            lane.clock().watch();
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
                thread().execute(this::serveWaiting);
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
        long keep = upstream().settings().keep().toNanos();
        for (UpstreamConnection first = idle.peekFirst(); first != null; first = idle.peekFirst()) {
            if (now - first.idleSince() < keep) {
                return true;
            }
            idle.pollFirst();
            first.close();
        }
        return false;
    }

    void closeIdle() {
        for (UpstreamConnection each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }
}
