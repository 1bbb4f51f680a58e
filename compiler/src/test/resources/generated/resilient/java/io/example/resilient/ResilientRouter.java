package io.example.resilient;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request. 3 routes. */
final class ResilientRouter implements Router {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST");

    /** {@code GET|POST /v2/orders/**}, resilient.gw. */
    private final Route ordersV2;

    /** {@code GET /plain}, resilient.gw. */
    private final Route plain;

    /** {@code GET /stock}, resilient.gw. */
    private final Route stock;

    ResilientRouter(GatewayRuntime runtime, ResilientParts parts) {
        this.ordersV2 = OrdersV2Route.open(runtime, parts);
        this.plain = PlainRoute.open(runtime, parts);
        this.stock = StockRoute.open(runtime, parts);
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
        if (path.segmentIs(0, "plain")) {
            return path.segments() == 1 ? plainFor(method) : null;
        }
        if (path.segmentIs(0, "stock")) {
            return path.segments() == 1 ? stockFor(method) : null;
        }
        if (path.segmentIs(0, "v2")) {
            return underV2(method, path);
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

    /** {@code GET /plain}, resilient.gw. */
    private @Nullable Route plainFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> plain;
            default -> null;
        };
    }

    /** {@code GET /stock}, resilient.gw. */
    private @Nullable Route stockFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> stock;
            default -> null;
        };
    }

    /** {@code GET|POST /v2/orders/**}, resilient.gw. */
    private @Nullable Route ordersV2For(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST" -> ordersV2;
            default -> null;
        };
    }

    /** {@code /v2/…} */
    private @Nullable Route underV2(String method, RequestPath path) {
        if (path.segments() == 1) {
            return null;
        }
        if (path.segmentIs(1, "orders")) {
            return ordersV2For(method);
        }
        return null;
    }
}
