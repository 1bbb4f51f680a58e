package io.gatewright.runtime;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import io.gatewright.runtime.http.Step;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A gateway with one route that takes every method at {@code /**} but {@code /nowhere}; for tests. */
public final class TestGateway implements Gateway {
    private final Step step;
    private final UnaryOperator<ManifestBuilder> manifest;

    public TestGateway(Step step, UnaryOperator<ManifestBuilder> manifest) {
        this.step = step;
        this.manifest = manifest;
    }

    public TestGateway(Step step) {
        this(step, m -> m);
    }

    @Override
    public Manifest manifest() {
        return manifest.apply(Manifest.of("test").digest("0123abcd")).build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        Route route = runtime.route("all", "/**").link(null, step);
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
