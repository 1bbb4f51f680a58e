package io.gatewright.runtime;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.edge.Door;
import io.gatewright.runtime.http.Lifecycle;
import io.gatewright.runtime.observe.AccessLog;
import io.gatewright.runtime.upstream.BreakerState;
import io.gatewright.runtime.upstream.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A started gateway, and how it ends. */
final class Running implements RunningGateway {
    private static final long POLL_MILLIS = 10;

    private final Manifest manifest;
    private final @Nullable Door front;
    private final @Nullable Door admin;
    private final Lifecycle lifecycle;
    private final Environment environment;
    private final AccessLog accessLog;
    private final List<Upstream> upstreams;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch cut = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    Running(
            Manifest manifest,
            @Nullable Door front,
            @Nullable Door admin,
            Lifecycle lifecycle,
            Environment environment,
            AccessLog accessLog,
            List<Upstream> upstreams) {
        this.manifest = manifest;
        this.front = front;
        this.admin = admin;
        this.lifecycle = lifecycle;
        this.environment = environment;
        this.accessLog = accessLog;
        this.upstreams = upstreams;
    }

    void open() {
        if (front != null) {
            front.open();
        }
        if (admin != null) {
            admin.open();
        }
        lifecycle.serving();
    }

    @Override
    public int port() {
        return front == null ? -1 : front.port();
    }

    @Override
    public int adminPort() {
        return admin == null ? -1 : admin.port();
    }

    @Override
    public @Nullable BreakerState breaker(String upstream) {
        return upstreams.stream()
                .filter(each -> each.name().equals(upstream))
                .findFirst()
                .map(Upstream::breakerState)
                .orElse(null);
    }

    /** Ends the grace early. */
    void cut() {
        cut.countDown();
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            await(closed, Long.MAX_VALUE);
            return;
        }
        lifecycle.draining();
        if (front != null) {
            front.drain();
            awaitRequests(front, manifest.limits().shutdownGrace());
        }
        abandon();
        closed.countDown();
    }

    /** Closes all at once. */
    void abandon() {
        if (front != null) {
            front.close();
        }
        if (admin != null) {
            admin.close();
        }
        environment.stop();
        environment.background().shutdownNow();
        environment.worker().shutdown();
        accessLog.close();
    }

    /** Waits until no connection is left, the grace is over or cut short. */
    private void awaitRequests(Door door, Duration grace) {
        long end = System.nanoTime() + grace.toNanos();
        while (door.connections() > 0 && System.nanoTime() < end && !await(cut, POLL_MILLIS)) {
            Thread.onSpinWait();
        }
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
