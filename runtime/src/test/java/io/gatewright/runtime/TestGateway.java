package io.gatewright.runtime;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import io.gatewright.runtime.http.Step;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A gateway with one route that takes every method at {@code /**} but {@code /nowhere}; for tests. */
public final class TestGateway implements Gateway {
    private final @Nullable Step step;
    private final UnaryOperator<ManifestBuilder> manifest;

    private TestGateway(UnaryOperator<ManifestBuilder> manifest, @Nullable Step step) {
        this.step = step;
        this.manifest = manifest;
    }

    public TestGateway(Step step, UnaryOperator<ManifestBuilder> manifest) {
        this(manifest, step);
    }

    public TestGateway(Step step) {
        this(step, m -> m);
    }

    /** One that sends everything to the upstream {@code all}, whose target is to be given at the start. */
    public static TestGateway proxying(UnaryOperator<ManifestBuilder> manifest) {
        return new TestGateway(manifest, null);
    }

    @Override
    public Manifest manifest() {
        return manifest.apply(Manifest.of("test").digest("0123abcd")).build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        RouteChain chain = runtime.route("all", "/**");
        Route route = step == null
                ? chain.proxy(
                        runtime.upstream("all").target("http://127.0.0.1:1").open())
                : chain.link(null, step);
        return new Router() {
            @Override
            public boolean serves(String host) {
                return true;
            }

            @Override
            public @Nullable Route select(String method, RequestPath path, RequestView request) {
                return path.text().equals("/nowhere") || (path.text().equals("/get") && !method.equals("GET"))
                        ? null
                        : route;
            }

            @Override
            public @Nullable Route preflight(String requestedMethod, RequestPath path, RequestView request) {
                return select(requestedMethod, path, request);
            }

            @Override
            public String allowed(RequestPath path, RequestView request) {
                return path.text().equals("/get") ? "GET, HEAD, OPTIONS" : "";
            }
        };
    }
}
