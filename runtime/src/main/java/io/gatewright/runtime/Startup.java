package io.gatewright.runtime;

import io.gatewright.runtime.admin.AdminHandler;
import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.edge.Door;
import io.gatewright.runtime.edge.EdgeLimits;
import io.gatewright.runtime.http.Admission;
import io.gatewright.runtime.http.Lifecycle;
import io.gatewright.runtime.http.TrustedProxies;
import io.gatewright.runtime.observe.AccessLog;
import io.gatewright.runtime.observe.LogSink;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** Opens a gateway from the inside out: params and secrets, routes, sockets; or says all that is in the way. */
final class Startup {
    private static final int BUFFER_SIZE = 16 * 1024;

    /** So long the gateway waits at most for what is better known before it serves, such as the addresses of names. */
    private static final Duration MOST_WAITED = Duration.ofSeconds(5);

    private static final EdgeLimits ADMIN_LIMITS = new EdgeLimits(
            8 * 1024,
            100,
            8 * 1024,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            240,
            Duration.ofSeconds(20),
            64,
            null,
            Duration.ofSeconds(1));

    private final Gateway gateway;
    private final Manifest manifest;
    private final StartOptions options;
    private final StartupReport report = new StartupReport();
    private final ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_SIZE, -1, 8);

    Startup(Gateway gateway, StartOptions options) {
        this.gateway = gateway;
        this.manifest = gateway.manifest();
        this.options = options;
    }

    /** Takes over what an earlier stage found. */
    void add(StartupReport earlier) {
        earlier.problems().forEach(report::problem);
    }

    /** Opens all, and starts to accept. */
    Running run() throws StartupFailure {
        return open(true);
    }

    /** Opens all but the sockets, and closes it again. */
    void check() throws StartupFailure {
        open(false).close();
    }

    private Running open(boolean sockets) throws StartupFailure {
        Binding binding = Binding.bind(manifest, options, report);
        TrustedProxies proxies = trustedProxies();
        XnioWorker worker = worker();
        ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(Startup::daemon);
        Environment environment = new Environment(options.clock, report, worker, buffers, background);
        GatewayRuntime runtime = new GatewayRuntime(
                environment, binding.params(), binding.secrets(), options::overrides, manifest.maxBody());
        Router router = gateway.open(runtime);
        LogSink sink = options.accessLog;
        AccessLog accessLog =
                sink == null || !(manifest.accessLog() || options.always) ? AccessLog.off() : AccessLog.to(sink);
        Lifecycle lifecycle = new Lifecycle();
        Dispatcher dispatcher = new Dispatcher(
                router,
                manifest.trailingSlashRedirect(),
                new Admission(proxies, options.clock, lifecycle, options.peers),
                accessLog);
        Door front = sockets ? door("listen", binding.port(), manifest.limits(), worker, dispatcher, accessLog) : null;
        Door admin = sockets && binding.adminPort() >= 0
                ? door(
                        "admin",
                        binding.adminPort(),
                        ADMIN_LIMITS,
                        worker,
                        new AdminHandler(lifecycle, accessLog::dropped),
                        AccessLog.off())
                : null;
        Running running = new Running(manifest, front, admin, lifecycle, environment, accessLog, runtime.upstreams());
        if (!report.isEmpty()) {
            running.abandon();
            throw new StartupFailure(report.problems());
        }
        Future<?> unused = background.scheduleWithFixedDelay(binding.secrets()::refresh, 1, 1, TimeUnit.SECONDS);
        environment.slowWork().await(MOST_WAITED);
        running.open();
        return running;
    }

    private TrustedProxies trustedProxies() {
        try {
            return new TrustedProxies(manifest.trustedProxies());
        } catch (IllegalArgumentException e) {
            report.problem("trusted-proxies: " + e.getMessage());
            return new TrustedProxies(List.of());
        }
    }

    private @Nullable Door door(
            String what, int port, EdgeLimits limits, XnioWorker worker, HttpHandler handler, AccessLog log) {
        try {
            return new Door(
                    new InetSocketAddress(options.address, port), limits, worker, buffers, handler, log::refused);
        } catch (IOException e) {
            report.problem(what + " " + port + ": the port can't be bound (" + e.getMessage() + ")");
            return null;
        }
    }

    private static XnioWorker worker() {
        try {
            return Xnio.getInstance(Startup.class.getClassLoader())
                    .createWorker(OptionMap.builder()
                            .set(
                                    Options.WORKER_IO_THREADS,
                                    Math.max(2, Runtime.getRuntime().availableProcessors()))
                            .set(Options.WORKER_TASK_CORE_THREADS, 2)
                            .set(Options.WORKER_TASK_MAX_THREADS, 2)
                            .set(Options.THREAD_DAEMON, true)
                            .set(Options.WORKER_NAME, "gatewright")
                            .getMap());
        } catch (IOException e) {
            throw new IllegalStateException("the I/O threads can't be started", e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "gatewright-background");
        thread.setDaemon(true);
        return thread;
    }
}
