package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request. 5 routes. */
final class ShopRouter implements Router {
    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /** {@code GET /health}, shop.gw. */
    private final Route health;

    /** {@code ANY /orders/**}, shop.gw. */
    private final Route orders;

    /** {@code GET /products/**}, shop.gw. */
    private final Route products;

    /** {@code GET /public/**}, shop.gw. */
    private final Route site;

    /** {@code ANY /users/**}, shop.gw. */
    private final Route users;

    ShopRouter(GatewayRuntime runtime, ShopParts parts) {
        this.health = HealthRoute.open(runtime, parts);
        this.orders = OrdersRoute.open(runtime, parts);
        this.products = ProductsRoute.open(runtime, parts);
        this.site = SiteRoute.open(runtime, parts);
        this.users = UsersRoute.open(runtime, parts);
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
        if (path.segmentIs(0, "health")) {
            return path.segments() == 1 ? healthFor(method) : null;
        }
        if (path.segmentIs(0, "orders")) {
            return orders;
        }
        if (path.segmentIs(0, "products")) {
            return productsFor(method);
        }
        if (path.segmentIs(0, "public")) {
            return siteFor(method);
        }
        if (path.segmentIs(0, "users")) {
            return users;
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

    /** {@code GET /health}, shop.gw. */
    private @Nullable Route healthFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> health;
            default -> null;
        };
    }

    /** {@code GET /products/**}, shop.gw. */
    private @Nullable Route productsFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> products;
            default -> null;
        };
    }

    /** {@code GET /public/**}, shop.gw. */
    private @Nullable Route siteFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> site;
            default -> null;
        };
    }
}
