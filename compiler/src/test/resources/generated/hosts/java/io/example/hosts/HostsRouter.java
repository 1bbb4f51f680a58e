package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import io.gatewright.runtime.route.SegmentType;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request. 10 routes. */
final class HostsRouter implements Router {
    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
    private static final HttpString X_BETA = new HttpString("x-beta");
    private static final SegmentType SKU = SegmentType.of("- 415a:1;- 415a:2;- 415a:3;- 2d2d:4;- 3039:5;0 3039:6;0 3039:7;0 3039:8;0 3039:9;0 3039:10;0");

    /** {@code GET /{version:version}/orders/{name}}, hosts.gw. */
    private final Route anyOrder;

    /** {@code GET /{version:version}/orders/{sku:sku}}, hosts.gw. */
    private final Route bySku;

    /** {@code GET|PUT /{version:version}/orders/{id:int}}, hosts.gw. */
    private final Route order;

    /** {@code ANY /{version:version}/orders/{id:uuid}/parts/**}, hosts.gw. */
    private final Route parts;

    /** {@code GET /search/**}, hosts.gw. */
    private final Route search;

    /** {@code GET /search/**}, hosts.gw. */
    private final Route searchBeta;

    /** {@code GET /search/**}, hosts.gw. */
    private final Route searchPage;

    /** {@code GET /**}, hosts.gw. */
    private final Route shop;

    /** {@code GET /art/**}, hosts.gw. */
    private final Route shopArt;

    /** {@code OPTIONS|POST /ask}, hosts.gw. */
    private final Route shopAsks;

    HostsRouter(GatewayRuntime runtime, HostsParts parts) {
        this.anyOrder = AnyOrderRoute.open(runtime, parts);
        this.bySku = BySkuRoute.open(runtime, parts);
        this.order = OrderRoute.open(runtime, parts);
        this.parts = PartsRoute.open(runtime, parts);
        this.search = SearchRoute.open(runtime, parts);
        this.searchBeta = SearchBetaRoute.open(runtime, parts);
        this.searchPage = SearchPageRoute.open(runtime, parts);
        this.shop = ShopRoute.open(runtime, parts);
        this.shopArt = ShopArtRoute.open(runtime, parts);
        this.shopAsks = ShopAsksRoute.open(runtime, parts);
    }

    @Override
    public boolean serves(String host) {
        return switch (host) {
            case "api.example.com", "shops.example" -> true;
            default -> host.endsWith(".shops.example");
        };
    }

    @Override
    public @Nullable Route select(String method, RequestPath path, RequestView request) {
        String host = request.host();
        switch (host) {
            case "api.example.com":
                return hostApiExampleCom(method, path, request);
            case "shops.example":
                return hostShopsExample(method, path, request);
            default:
                break;
        }
        if (host.endsWith(".shops.example")) {
            return hostShopsExample(method, path, request);
        }
        return null;
    }

    @Override
    public @Nullable Route preflight(String method, RequestPath path, RequestView request) {
        String host = request.host();
        switch (host) {
            case "api.example.com":
                return preflightHostApiExampleCom(method, path, request);
            case "shops.example":
                return hostShopsExample(method, path, request);
            default:
                break;
        }
        if (host.endsWith(".shops.example")) {
            return hostShopsExample(method, path, request);
        }
        return null;
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

    /**
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     */
    private @Nullable Route searchPageByPage(RequestView request) {
        String value = request.query("page");
        if (value == null) {
            return search;
        }
        return searchPage;
    }

    /**
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     */
    private @Nullable Route searchByShy(RequestView request) {
        return request.lacksCookie("shy") ? searchBeta : search;
    }

    /**
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     */
    private @Nullable Route searchByXBeta(RequestView request) {
        String value = request.header(X_BETA);
        if (value == null) {
            return request.lacksHeader(X_BETA) ? searchPageByPage(request) : search;
        }
        return switch (value) {
            case "on", "yes" -> searchByShy(request);
            default -> search;
        };
    }

    /**
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     */
    private @Nullable Route searchByScheme(RequestView request) {
        return request.scheme().equals("https") ? null : searchByXBeta(request);
    }

    /**
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     * {@code GET /search/**}, hosts.gw.
     */
    private @Nullable Route searchFor(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD" -> searchByScheme(request);
            default -> null;
        };
    }

    /** {@code /…} */
    private @Nullable Route hostApiExampleCom(String method, RequestPath path,
            RequestView request) {
        if (path.segments() == 0) {
            return null;
        }
        if (path.segmentIs(0, "search")) {
            return searchFor(method, request);
        }
        if (path.segmentIs(0, "v1")) {
            return hostApiExampleComUnderV1(method, path, request);
        }
        if (path.segmentIs(0, "v2")) {
            return hostApiExampleComUnderV1(method, path, request);
        }
        return null;
    }

    /** {@code GET /art/**}, hosts.gw. */
    private @Nullable Route shopArtFor(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD" -> shopArt;
            default -> null;
        };
    }

    /** {@code GET /**}, hosts.gw. */
    private @Nullable Route shopFor(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD" -> shop;
            default -> null;
        };
    }

    /** {@code /…} */
    private @Nullable Route hostShopsExample(String method, RequestPath path, RequestView request) {
        if (path.segments() == 0) {
            return shopFor(method, request);
        }
        if (path.segmentIs(0, "art")) {
            return shopArtFor(method, request);
        }
        if (path.segmentIs(0, "ask")) {
            return hostShopsExampleUnderAsk(method, path, request);
        }
        return shopFor(method, request);
    }

    /** {@code GET /search/**}, hosts.gw. */
    private @Nullable Route searchFor2(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD" -> search;
            default -> null;
        };
    }

    /** {@code /…} */
    private @Nullable Route preflightHostApiExampleCom(String method, RequestPath path,
            RequestView request) {
        if (path.segments() == 0) {
            return null;
        }
        if (path.segmentIs(0, "search")) {
            return searchFor2(method, request);
        }
        if (path.segmentIs(0, "v1")) {
            return hostApiExampleComUnderV1(method, path, request);
        }
        if (path.segmentIs(0, "v2")) {
            return hostApiExampleComUnderV1(method, path, request);
        }
        return null;
    }

    /** {@code /v1/…} */
    private @Nullable Route hostApiExampleComUnderV1(String method, RequestPath path,
            RequestView request) {
        if (path.segments() == 1) {
            return null;
        }
        if (path.segmentIs(1, "orders")) {
            return hostApiExampleComUnderV1Orders(method, path, request);
        }
        return null;
    }

    /**
     * {@code GET /**}, hosts.gw.
     * {@code OPTIONS|POST /ask}, hosts.gw.
     */
    private @Nullable Route shopFor2(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD" -> shop;
            case "OPTIONS", "POST" -> shopAsks;
            default -> null;
        };
    }

    /** {@code /ask/…} */
    private @Nullable Route hostShopsExampleUnderAsk(String method, RequestPath path,
            RequestView request) {
        if (path.segments() == 1) {
            return shopFor2(method, request);
        }
        return shopFor(method, request);
    }

    /** {@code GET|PUT /{version:version}/orders/{id:int}}, hosts.gw. */
    private @Nullable Route orderFor(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD", "PUT" -> order;
            default -> null;
        };
    }

    /** {@code GET /{version:version}/orders/{sku:sku}}, hosts.gw. */
    private @Nullable Route bySkuFor(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD" -> bySku;
            default -> null;
        };
    }

    /** {@code GET /{version:version}/orders/{name}}, hosts.gw. */
    private @Nullable Route anyOrderFor(String method, RequestView request) {
        return switch (method) {
            case "GET", "HEAD" -> anyOrder;
            default -> null;
        };
    }

    /** {@code /v1/orders/…} */
    private @Nullable Route hostApiExampleComUnderV1Orders(String method, RequestPath path,
            RequestView request) {
        if (path.segments() == 2) {
            return null;
        }
        if (path.isInt(2)) {
            return path.segments() == 3 ? orderFor(method, request) : null;
        }
        if (SKU.matches(path, 2)) {
            return path.segments() == 3 ? bySkuFor(method, request) : null;
        }
        if (path.isUuid(2)) {
            return hostApiExampleComUnderV1OrdersUuid(method, path, request);
        }
        if (path.isEmpty(2)) {
            return null;
        }
        return path.segments() == 3 ? anyOrderFor(method, request) : null;
    }

    /** {@code /v1/orders/{uuid}/…} */
    private @Nullable Route hostApiExampleComUnderV1OrdersUuid(String method, RequestPath path,
            RequestView request) {
        if (path.segments() == 3) {
            return anyOrderFor(method, request);
        }
        if (path.segmentIs(3, "parts")) {
            return parts;
        }
        return null;
    }
}
