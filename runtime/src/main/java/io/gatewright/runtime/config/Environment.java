package io.gatewright.runtime.config;

import io.gatewright.runtime.time.GatewayClock;
import io.undertow.connector.ByteBufferPool;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.xnio.XnioWorker;

/** What the builders of every kind of policy are given. Thread-safe, the report apart. */
public final class Environment {
    private final GatewayClock clock;
    private final StartupReport report;
    private final XnioWorker worker;
    private final ByteBufferPool buffers;
    private final ScheduledExecutorService background;
    private final SlowWork slowWork = new SlowWork();
    private final List<Runnable> stopping = new CopyOnWriteArrayList<>();

    public Environment(
            GatewayClock clock,
            StartupReport report,
            XnioWorker worker,
            ByteBufferPool buffers,
            ScheduledExecutorService background) {
        this.clock = Objects.requireNonNull(clock);
        this.report = Objects.requireNonNull(report);
        this.worker = Objects.requireNonNull(worker);
        this.buffers = Objects.requireNonNull(buffers);
        this.background = Objects.requireNonNull(background);
    }

    public GatewayClock clock() {
        return clock;
    }

    /** Where a builder says what is wrong with its configuration. */
    public StartupReport report() {
        return report;
    }

    /** The I/O threads of the gateway; requests run on them, and so do the connections to upstreams. */
    public XnioWorker worker() {
        return worker;
    }

    /** Direct buffers of 16 KiB, shared with the listener. */
    public ByteBufferPool buffers() {
        return buffers;
    }

    /** One daemon thread for work that may block briefly: rereading files, sweeping tables. */
    public ScheduledExecutorService background() {
        return background;
    }

    /** For work that may block for long. */
    public SlowWork slowWork() {
        return slowWork;
    }

    /** Has {@code action} run once when the gateway stops, after the last request. */
    public void onStop(Runnable action) {
        stopping.add(action);
    }

    /** Runs the actions of {@link #onStop}, last added first. */
    public void stop() {
        for (int i = stopping.size() - 1; i >= 0; i--) {
            stopping.get(i).run();
        }
        stopping.clear();
        slowWork.close();
    }
}
