package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.http.Admission;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Lifecycle;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.Step;
import io.gatewright.runtime.http.TrustedProxies;
import io.gatewright.runtime.time.GatewayClock;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** A bare Undertow with the proxy behind it, on loopback. */
final class Front implements AutoCloseable {
    private final XnioWorker worker;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "background");
        thread.setDaemon(true);
        return thread;
    });
    private final Undertow undertow;
    private final Environment environment;
    private final Upstream upstream;

    private Front(Setup options) throws Exception {
        worker = Xnio.getInstance()
                .createWorker(OptionMap.builder()
                        .set(Options.WORKER_IO_THREADS, options.threads)
                        .set(Options.WORKER_TASK_CORE_THREADS, 1)
                        .set(Options.WORKER_TASK_MAX_THREADS, 1)
                        .set(Options.THREAD_DAEMON, true)
                        .getMap());
        ByteBufferPool buffers = new DefaultByteBufferPool(true, 16 * 1024, -1, 4);
        environment = new Environment(options.clock, new StartupReport(), worker, buffers, background);
        UpstreamBuilder builder = new UpstreamBuilder("orders", environment, TargetOverrides.NONE, upstream -> {});
        upstream = options.upstream.apply(builder).open();
        environment.slowWork().await(Duration.ofSeconds(5));
        Step proxy = new ProxyStep(upstream);
        Admission admission =
                new Admission(new TrustedProxies(options.trusted), GatewayClock.system(), new Lifecycle());
        Consumer<Exchange> prepare = options.prepare;
        undertow = Undertow.builder()
                .setWorker(worker)
                .setByteBufferPool(buffers)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .addHttpListener(0, "127.0.0.1", http -> handle(http, admission, prepare, proxy))
                .build();
        undertow.start();
    }

    private static void handle(HttpServerExchange http, Admission admission, Consumer<Exchange> prepare, Step proxy) {
        Admission.Admitted admitted = admission.admit(http);
        Exchange x = admitted.exchange();
        Problem refusal = admitted.refusal();
        if (refusal != null) {
            x.problem(refusal);
            return;
        }
        prepare.accept(x);
        ClientWatch.start(http);
        proxy.handle(x);
    }

    int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    Upstream upstream() {
        return upstream;
    }

    Environment environment() {
        return environment;
    }

    /** What the start-up would say. */
    List<String> problems() {
        return environment.report().problems();
    }

    RawClient connect() throws Exception {
        return new RawClient(port());
    }

    @Override
    public void close() {
        environment.stop();
        undertow.stop();
        worker.shutdownNow();
        background.shutdownNow();
    }

    static Setup to(int port) {
        return to("http://127.0.0.1:" + port);
    }

    static Setup to(String target) {
        return new Setup(builder -> builder.target(target));
    }

    /** To the targets and pools that {@code upstream} says. */
    static Setup to(UnaryOperator<UpstreamBuilder> upstream) {
        return new Setup(upstream);
    }

    static Setup to(ScriptedUpstream upstream) {
        return to(upstream.port());
    }

    /** How the front is set up. */
    static final class Setup {
        private UnaryOperator<UpstreamBuilder> upstream;
        private Consumer<Exchange> prepare = x -> {};
        private List<String> trusted = List.of();
        private int threads = 1;
        private GatewayClock clock = GatewayClock.system();

        private Setup(UnaryOperator<UpstreamBuilder> targets) {
            upstream = builder -> targets.apply(builder).connectTimeout(Duration.ofSeconds(5));
        }

        Setup clock(GatewayClock other) {
            clock = other;
            return this;
        }

        Setup with(UnaryOperator<UpstreamBuilder> more) {
            UnaryOperator<UpstreamBuilder> before = upstream;
            upstream = builder -> more.apply(before.apply(builder));
            return this;
        }

        Setup preparing(Consumer<Exchange> step) {
            prepare = step;
            return this;
        }

        Setup trusting(String block) {
            trusted = List.of(block);
            return this;
        }

        Setup threads(int count) {
            threads = count;
            return this;
        }

        Front start() throws Exception {
            return new Front(this);
        }
    }
}
