package io.example.grants;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request. 5 routes. */
final class GrantsRouter implements Router {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST");

    /** {@code GET /admin}, grants.gw. */
    private final Route admin;

    /** {@code GET /either}, grants.gw. */
    private final Route either;

    /** {@code GET /orders/{id}}, grants.gw. */
    private final Route read;

    /** {@code GET /told}, grants.gw. */
    private final Route told;

    /** {@code POST /orders/}, grants.gw. */
    private final Route write;

    GrantsRouter(GatewayRuntime runtime, GrantsParts parts) {
        this.admin = AdminRoute.open(runtime, parts);
        this.either = EitherRoute.open(runtime, parts);
        this.read = ReadRoute.open(runtime, parts);
        this.told = ToldRoute.open(runtime, parts);
        this.write = WriteRoute.open(runtime, parts);
    }

    @Override
    public boolean serves(String host) {
        return true;
    }

    @Override
    public @Nullable Route select(String method, RequestPath path, RequestView request) {
        if (path.segments() == 0) {
            return null;
        }
        if (path.segmentIs(0, "admin")) {
            return path.segments() == 1 ? adminFor(method) : null;
        }
        if (path.segmentIs(0, "either")) {
            return path.segments() == 1 ? eitherFor(method) : null;
        }
        if (path.segmentIs(0, "orders")) {
            return underOrders(method, path);
        }
        if (path.segmentIs(0, "told")) {
            return path.segments() == 1 ? toldFor(method) : null;
        }
        return null;
    }

    @Override
    public @Nullable Route preflight(String method, RequestPath path, RequestView request) {
        return select(method, path, request);
    }

    @Override
    public String allowed(RequestPath path, RequestView request) {
        StringJoiner allow = new StringJoiner(", ");
        boolean known = false;
        for (String method : METHODS) {
            boolean taken = select(method, path, request) != null;
            known |= taken;
            if (taken || method.equals("OPTIONS")) {
                allow.add(method);
            }
        }
        return known ? allow.toString() : "";
    }

    /** {@code GET /admin}, grants.gw. */
    private @Nullable Route adminFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> admin;
            default -> null;
        };
    }

    /** {@code GET /either}, grants.gw. */
    private @Nullable Route eitherFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> either;
            default -> null;
        };
    }

    /** {@code GET /told}, grants.gw. */
    private @Nullable Route toldFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> told;
            default -> null;
        };
    }

    /** {@code POST /orders/}, grants.gw. */
    private @Nullable Route writeFor(String method) {
        return switch (method) {
            case "POST" -> write;
            default -> null;
        };
    }

    /** {@code GET /orders/{id}}, grants.gw. */
    private @Nullable Route readFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> read;
            default -> null;
        };
    }

    /** {@code /orders/…} */
    private @Nullable Route underOrders(String method, RequestPath path) {
        if (path.segments() == 1) {
            return null;
        }
        if (path.isEmpty(1)) {
            return writeFor(method);
        }
        return path.segments() == 2 ? readFor(method) : null;
    }
}
