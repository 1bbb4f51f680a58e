package io.gatewright.benchmarks;

import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.undertow.util.PathTemplateMatcher;
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

/**
 * Choosing the route of a GET: generated code beside the matcher behind Undertow's {@code RoutingHandler}, which also collects
 * the captures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RouteSelection {
    private static final int REQUESTS = 4096;

    /** The number of routes. */
    @Param({"10", "1000", "10000"})
    public int routes = 10;

    private String[] texts = {};
    private RequestPath[] paths = {};
    private @Nullable Router router;
    private PathTemplateMatcher<Object> matcher = new PathTemplateMatcher<>();
    private int next;

    /** Generates, compiles and loads the router. */
    @Setup
    public void setUp() {
        texts = RouteTable.requests(routes, REQUESTS);
        paths = new RequestPath[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            paths[i] = RequestPath.of(texts[i]);
        }
        router = CompiledRouter.of(RouteTable.routes(routes));
        matcher = new PathTemplateMatcher<>();
        for (int i = 0; i < routes; i++) {
            matcher.add(RouteTable.path(i).replace("/**", "/*"), "r" + i);
        }
    }

    private int next() {
        next = (next + 1) & (REQUESTS - 1);
        return next;
    }

    /** The generated router alone, the path being in normal form. */
    @Benchmark
    public @Nullable Route select() {
        Router generated = router;
        return generated == null ? null : generated.select("GET", paths[next()], PlainRequest.VIEW);
    }

    /** The same with making the normal form, which every request pays once. */
    @Benchmark
    public @Nullable Route normaliseAndSelect() {
        Router generated = router;
        return generated == null ? null : generated.select("GET", RequestPath.of(texts[next()]), PlainRequest.VIEW);
    }

    /** Undertow's matcher. */
    @Benchmark
    public @Nullable Object undertow() {
        return matcher.match(texts[next()]);
    }
}
