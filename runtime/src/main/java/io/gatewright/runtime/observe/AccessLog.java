package io.gatewright.runtime.observe;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import java.util.ArrayDeque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of JSON per request, written by a thread of its own. When the writer can't keep up, lines are
 * dropped and counted; no request ever waits for it. Thread-safe.
 */
public final class AccessLog implements AutoCloseable {
    /** Requests that may wait to be written. */
    public static final int CAPACITY = 8192;

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final long CLOSE_MILLIS = 2000;
    /** Lines are written in rounds, so that a request never has to wake the writer. */
    private static final long ROUND_NANOS = 50_000_000;
    /** Entries taken from the queue at once, so that requests seldom meet the writer at its lock. */
    private static final int BATCH = 256;

    private final @Nullable LogSink sink;
    private final ArrayBlockingQueue<Entry> waiting;
    private final AtomicLong dropped = new AtomicLong();
    private final @Nullable Thread writer;
    private volatile boolean closing;

    private AccessLog(@Nullable LogSink sink, int capacity) {
        this.sink = sink;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        if (sink == null) {
            writer = null;
        } else {
            Thread thread = new Thread(this::write, "gatewright-access-log");
            thread.setDaemon(true);
            writer = thread;
            thread.start();
        }
    }

    /** A log that writes nothing. */
    public static AccessLog off() {
        return new AccessLog(null, 1);
    }

    /** A log whose lines go to {@code sink}, called by one thread. */
    public static AccessLog to(LogSink sink) {
        return new AccessLog(sink, CAPACITY);
    }

    /** The same, with room for {@code capacity} waiting requests. */
    public static AccessLog to(LogSink sink, int capacity) {
        return new AccessLog(sink, capacity);
    }

    /** Has a line written once {@code x} is over. @param route null when no route took it */
    public void follow(Exchange x, @Nullable String route) {
        if (sink != null) {
            x.http().addExchangeCompleteListener(new Follower(this, x, route));
        }
    }

    /** Has a line written about a request that was refused before it was parsed. */
    public void refused(String peerIp, String requestId, Problem problem) {
        if (sink != null) {
            offer(Entry.refused(peerIp, requestId, problem.status(), System.currentTimeMillis()));
        }
    }

    /** Lines lost so far because the writer could not keep up. */
    public long dropped() {
        return dropped.get();
    }

    /** Writes what waits, then stops; gives up after two seconds. */
    @Override
    public void close() {
        closing = true;
        Thread thread = writer;
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(CLOSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (dropped.get() > 0) {
            LOG.warn("the access log dropped {} lines in all", dropped.get());
        }
    }

    private void offer(Entry entry) {
        if (!waiting.offer(entry)) {
            long lost = dropped.incrementAndGet();
            if ((lost & (lost - 1)) == 0) {
                LOG.warn("the access log has dropped {} lines: its reader is too slow", lost);
            }
        }
    }

    private void write() {
        LogSink out = sink;
        EntryText text = new EntryText();
        ArrayDeque<Entry> batch = new ArrayDeque<>(BATCH);
        while (out != null) {
            boolean last = closing;
            writeWaiting(out, text, batch);
            if (last) {
                return;
            }
            LockSupport.parkNanos(this, ROUND_NANOS);
        }
    }

    /** @param batch what was taken from the queue and not written yet; empty unless the sink failed */
    private void writeWaiting(LogSink out, EntryText text, ArrayDeque<Entry> batch) {
        try {
            boolean any = false;
            while (!batch.isEmpty() || waiting.drainTo(batch, BATCH) > 0) {
                out.line(text.of(batch.remove()));
                any = true;
            }
            if (any) {
                out.flush();
            }
        } catch (RuntimeException e) {
            dropped.incrementAndGet();
        }
    }

    /** Offers the entry of one request when that is over. */
    private static final class Follower implements ExchangeCompletionListener {
        private final AccessLog log;
        private final Exchange x;
        private final @Nullable String route;
        private final long start;

        Follower(AccessLog log, Exchange x, @Nullable String route) {
            this.log = log;
            this.x = x;
            this.route = route;
            this.start = x.clock().nanoTime();
        }

        @Override
        public void exchangeEvent(HttpServerExchange http, NextListener next) {
            log.offer(Entry.of(x, route, x.clock().nanoTime() - start));
            next.proceed();
        }
    }
}
