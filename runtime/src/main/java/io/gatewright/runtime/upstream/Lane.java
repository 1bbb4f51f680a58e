package io.gatewright.runtime.upstream;

import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/** What one I/O thread keeps of one upstream: its connections by target, its clock. Confined to that thread. */
final class Lane {
    private final Upstream upstream;
    private final XnioIoThread thread;
    private final @Nullable ConnectionPool[] pools;
    private final CallClock clock;
    private final Room room = Room.here();
    private boolean stopping;

    Lane(Upstream upstream, XnioIoThread thread, int endpoints) {
        this.upstream = upstream;
        this.thread = thread;
        this.pools = new @Nullable ConnectionPool[endpoints];
        this.clock = new CallClock(this, thread);
    }

    /** The connections to that target. */
    ConnectionPool to(Endpoint endpoint) {
        ConnectionPool pool = pools[endpoint.index()];
        if (pool == null) {
            int threads = thread.getWorker().getIoThreadCount();
            pool = new ConnectionPool(
                    this, endpoint, Math.max(1, upstream.settings().maxConnections() / threads));
            pools[endpoint.index()] = pool;
        }
        return pool;
    }

    Upstream upstream() {
        return upstream;
    }

    XnioIoThread thread() {
        return thread;
    }

    CallClock clock() {
        return clock;
    }

    Room room() {
        return room;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Closes what has not been used for long. @return whether any unused connection is left */
    boolean evict(long now) {
        boolean left = false;
        for (ConnectionPool pool : pools) {
            left |= pool != null && pool.evict(now);
        }
        return left;
    }

    /** Thread-safe: done on the lane's own thread. */
    void shutDown() {
        thread.execute(() -> {
            stopping = true;
            for (ConnectionPool pool : pools) {
                if (pool != null) {
                    pool.closeIdle();
                }
            }
        });
    }
}
