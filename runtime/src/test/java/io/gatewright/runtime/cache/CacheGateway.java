package io.gatewright.runtime.cache;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.http.Admission;
import io.gatewright.runtime.http.Lifecycle;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.Step;
import io.gatewright.runtime.http.TrustedProxies;
import io.gatewright.runtime.time.ManualClock;
import io.gatewright.runtime.transform.JsonRemoval;
import io.gatewright.runtime.upstream.ProxyStep;
import io.gatewright.runtime.upstream.TargetOverrides;
import io.gatewright.runtime.upstream.UpstreamBuilder;
import io.undertow.Undertow;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A cached route over real sockets, from a client through the cache and the proxy to an upstream of the test. */
final class CacheGateway implements AutoCloseable {
    static final Duration TTL = Duration.ofMinutes(5);

    final ManualClock clock = ManualClock.startingAt(1_700_000_000_000L);
    final ResponseCache cache;
    /** The heads of the requests that reached the upstream. */
    final Queue<HeaderMap> calls = new ConcurrentLinkedQueue<>();

    /** No answer leaves the upstream before this is done. */
    volatile CompletableFuture<?> gate = CompletableFuture.completedFuture(null);

    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Undertow upstream;
    private final Undertow gateway;

    CacheGateway(HttpHandler answers, VaryKey... vary) {
        this(64 << 20, 4 << 20, answers, vary);
    }

    CacheGateway(long budget, long largest, HttpHandler answers, VaryKey... vary) {
        cache = new ResponseCache(clock, budget, largest);
        upstream = start(http -> {
            HeaderMap head = new HeaderMap();
            http.getRequestHeaders().forEach(field -> head.putAll(field.getHeaderName(), field));
            calls.add(head);
            http.dispatch((HttpServerExchange later) -> {
                gate.join();
                answers.handleRequest(later);
            });
        });
        Step[] first = new Step[1];
        Admission admission = new Admission(new TrustedProxies(List.of()), clock, new Lifecycle());
        gateway = start(http -> {
            Admission.Admitted admitted = admission.admit(http);
            Problem refusal = admitted.refusal();
            if (refusal == null) {
                first[0].handle(admitted.exchange());
            } else {
                admitted.exchange().problem(refusal);
            }
        });
        Environment environment = new Environment(
                clock,
                new StartupReport(),
                gateway.getWorker(),
                new DefaultByteBufferPool(true, 16 * 1024),
                background);
        Step proxy = new ProxyStep(new UpstreamBuilder("up", environment, TargetOverrides.NONE, upstream -> {})
                .target(URI.create("http://127.0.0.1:" + port(upstream)))
                .open());
        JsonRemoval removal = JsonRemoval.of(List.of("items.*.supplierCost"));
        first[0] = new CacheStep(cache, "route", TTL, List.of(vary), Set.of(), x -> {
            x.filterBody(removal);
            proxy.handle(x);
        });
    }

    private static Undertow start(HttpHandler handler) {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(4)
                .setHandler(handler)
                .build();
        server.start();
        return server;
    }

    /** An upstream that answers 200 with these header fields, as name, value, name, value. */
    static HttpHandler answering(String body, String... fields) {
        return http -> answer(http, body, fields);
    }

    static void answer(HttpServerExchange http, String body, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            http.getResponseHeaders().add(new HttpString(fields[i]), fields[i + 1]);
        }
        http.getResponseSender().send(body);
    }

    int port() {
        return port(gateway);
    }

    private static int port(Undertow server) {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    HttpResponse<String> get(String path, String... fields) {
        return send(request(path, fields).GET().build()).join();
    }

    HttpResponse<String> send(String method, String path, String body, String... fields) {
        HttpRequest.BodyPublisher publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(request(path, fields).method(method, publisher).build()).join();
    }

    CompletableFuture<HttpResponse<String>> getAsync(String path, String... fields) {
        return send(request(path, fields).GET().build());
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .orTimeout(20, TimeUnit.SECONDS);
    }

    private HttpRequest.Builder request(String path, String... fields) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return fields.length == 0 ? builder : builder.headers(fields);
    }

    static String status(HttpResponse<?> response) {
        return response.headers().firstValue("cache-status").orElse("none");
    }

    static String xCache(HttpResponse<?> response) {
        return String.join("+", response.headers().allValues("x-cache"));
    }

    /** Waits, 10 s at most, for what other threads bring about. */
    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come about");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        gate.complete(null);
        gateway.stop();
        upstream.stop();
        background.shutdownNow();
    }
}
