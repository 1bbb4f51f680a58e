package io.gatewright.runtime.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work that may block for as long as somebody else likes, such as looking up a name: on daemon threads of its own, a few at
 * once, so that nothing else waits behind it. Thread-safe.
 */
public final class SlowWork implements AutoCloseable {
    private static final int MOST_AT_ONCE = 16;
    private static final long KEEP_SECONDS = 10;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST_AT_ONCE, MOST_AT_ONCE, KEEP_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SlowWork::daemon);
    private final List<CountDownLatch> first = new ArrayList<>();

    public SlowWork() {
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "gatewright-slow-work");
        thread.setDaemon(true);
        return thread;
    }

    /** Has {@code work} done soon. @return false: all has been closed */
    public boolean start(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /** Has {@code work} done soon, before the gateway serves if it does not take too long. */
    public void startFirst(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        boolean started = start(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        if (started) {
            synchronized (this) {
                first.add(done);
            }
        }
    }

    /** Waits until all is done that was to come first, {@code most} in all. @return whether it is */
    public boolean await(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            for (CountDownLatch each : waitedFor()) {
                if (!each.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized List<CountDownLatch> waitedFor() {
        return List.copyOf(first);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
