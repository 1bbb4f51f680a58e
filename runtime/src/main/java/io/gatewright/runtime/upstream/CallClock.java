package io.gatewright.runtime.upstream;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;

/**
 * One timer for all calls of a lane: it looks every 50 ms which are late, so a time-out strikes up to 50 ms late
 * and costs a request nothing but a field. With no call under way it only looks each second for connections to
 * evict, and with none of those it stops. Confined to its I/O thread.
 */
final class CallClock {
    private static final long BUSY_MILLIS = 50;
    private static final long QUIET_MILLIS = 1000;

    private final Lane lane;
    private final XnioIoThread thread;
    private @Nullable Call first;
    private XnioExecutor.@Nullable Key pending;
    private boolean pendingBusy;

    CallClock(Lane lane, XnioIoThread thread) {
        this.lane = lane;
        this.thread = thread;
    }

    void add(Call call) {
        Call old = first;
        call.after = old;
        if (old != null) {
            old.before = call;
        }
        first = call;
        if (!pendingBusy) {
            schedule(true);
        }
    }

    /** May be called for a call that is not here. */
    void remove(Call call) {
        Call before = call.before;
        Call after = call.after;
        if (before != null) {
            before.after = after;
        } else if (first == call) {
            first = after;
        }
        if (after != null) {
            after.before = before;
        }
        call.before = null;
        call.after = null;
    }

    /** Looks after unused connections from now on. */
    void watch() {
        if (pending == null) {
            schedule(false);
        }
    }

    private void schedule(boolean busy) {
        if (pending != null) {
            pending.remove();
        }
        pendingBusy = busy;
        try {
            pending = thread.executeAfter(this::tick, busy ? BUSY_MILLIS : QUIET_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            // The thread ends, and with it every connection whose time would have to be watched.
            pending = null;
        }
    }

    private void tick() {
        pending = null;
        pendingBusy = false;
        long now = lane.upstream().now();
        for (Call call = first; call != null; ) {
            Call next = call.after;
            call.checkTime(now);
            call = next;
        }
        boolean idle = lane.evict(now);
        if (first != null) {
            if (!pendingBusy) {
                schedule(true);
            }
        } else if (idle && pending == null) {
            schedule(false);
        }
    }
}
