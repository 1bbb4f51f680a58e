package io.gatewright.benchmarks;

import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Choosing the route of a GET: the generated router beside Undertow's two handlers that choose by path, on one table. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RouteSelection {
    private static final int REQUESTS = 4096;

    /** The number of routes. */
    @Param({"10", "100", "1000", "10000"})
    public int routes = 10;

    private String[] texts = {};
    private RequestPath[] paths = {};
    private RequestPath[] literals = {};
    private @Nullable Router router;
    private @Nullable UndertowRouting undertow;
    private int next;

    /** Generates, compiles and loads the router, and fills the handlers. */
    @Setup
    public void setUp() {
        texts = RouteTable.requests(routes, REQUESTS);
        paths = parsed(texts);
        literals = parsed(RouteTable.literalRequests(routes, REQUESTS));
        router = CompiledRouter.of(RouteTable.routes(routes));
        undertow = new UndertowRouting(routes);
    }

    private static RequestPath[] parsed(String[] texts) {
        RequestPath[] paths = new RequestPath[texts.length];
        for (int i = 0; i < texts.length; i++) {
            paths[i] = RequestPath.of(texts[i]);
        }
        return paths;
    }

    private int next() {
        next = (next + 1) & (REQUESTS - 1);
        return next;
    }

    /** The generated router alone, the path being in normal form. */
    @Benchmark
    public @Nullable Route select() {
        return selected(paths[next()]);
    }

    /** The same where no segment is a capture. */
    @Benchmark
    public @Nullable Route selectLiteral() {
        return selected(literals[next()]);
    }

    /** The same with making the normal form, which every request pays once. */
    @Benchmark
    public @Nullable Route normaliseAndSelect() {
        return selected(RequestPath.of(texts[next()]));
    }

    private @Nullable Route selected(RequestPath path) {
        Router generated = router;
        return generated == null ? null : generated.select("GET", path, PlainRequest.VIEW);
    }

    /** Undertow's {@code RoutingHandler}, with a handler for each route that does nothing. It also collects the captures. */
    @Benchmark
    public @Nullable Object routingHandler() throws Exception {
        UndertowRouting handlers = undertow;
        return handlers == null ? null : handlers.byRoutingHandler(texts[next()]);
    }

    /** Undertow's {@code PathTemplateHandler}, likewise. It does not look at the method. */
    @Benchmark
    public @Nullable Object pathTemplateHandler() throws Exception {
        UndertowRouting handlers = undertow;
        return handlers == null ? null : handlers.byPathTemplateHandler(texts[next()]);
    }
}
