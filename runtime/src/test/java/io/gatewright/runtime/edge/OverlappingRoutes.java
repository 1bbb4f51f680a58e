package io.gatewright.runtime.edge;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import io.gatewright.runtime.http2.Http2Limits;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway whose routes overlap in every way, each with an upstream of its own name. */
final class OverlappingRoutes implements Gateway {
    static final List<String> NAMES =
            List.of("root", "public", "public-admin", "admin", "order", "order-42", "tilde", "rest");

    /** The name of the route that wins, by the rules of routing.md. */
    static String select(RequestPath path) {
        int n = path.segments();
        if (n == 0) {
            return "root";
        }
        if (path.segmentIs(0, "public")) {
            return n == 2 && path.segmentIs(1, "admin") ? "public-admin" : "public";
        }
        if (path.segmentIs(0, "admin")) {
            return "admin";
        }
        if (n == 2 && path.segmentIs(0, "orders") && !path.isEmpty(1)) {
            return path.segmentIs(1, "42") ? "order-42" : "order";
        }
        return n == 1 && path.segmentIs(0, "~user") ? "tilde" : "rest";
    }

    /** The same by the text of a path, for readers that know no other. */
    static String select(String path) {
        if (path.equals("/")) {
            return "root";
        }
        if (path.equals("/public") || path.startsWith("/public/")) {
            return path.equals("/public/admin") ? "public-admin" : "public";
        }
        if (path.equals("/admin") || path.startsWith("/admin/")) {
            return "admin";
        }
        if (path.matches("(?s)/orders/[^/]+")) {
            return path.equals("/orders/42") ? "order-42" : "order";
        }
        return path.equals("/~user") ? "tilde" : "rest";
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("overlapping")
                .digest("00")
                .http2(Http2Limits.DEFAULTS.maxResets(1_000_000, Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        Map<String, Route> routes = new HashMap<>();
        for (String name : NAMES) {
            routes.put(
                    name,
                    runtime.route(name, name)
                            .proxy(runtime.upstream(name)
                                    .target("http://127.0.0.1:1")
                                    .open()));
        }
        return new Router() {
            @Override
            public boolean serves(String host) {
                return true;
            }

            @Override
            public @Nullable Route select(String method, RequestPath path, RequestView request) {
                return routes.get(OverlappingRoutes.select(path));
            }

            @Override
            public @Nullable Route preflight(String requestedMethod, RequestPath path, RequestView request) {
                return select(requestedMethod, path, request);
            }

            @Override
            public String allowed(RequestPath path, RequestView request) {
                return "";
            }
        };
    }
}
