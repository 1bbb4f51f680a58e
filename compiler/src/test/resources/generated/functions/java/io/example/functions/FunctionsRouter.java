package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request. 6 routes. */
final class FunctionsRouter implements Router {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

    /** {@code GET /chiefs}, functions.gw. */
    private final Route chiefs;

    /** {@code GET /far}, functions.gw. */
    private final Route far;

    /** {@code GET /here}, functions.gw. */
    private final Route justHere;

    /** {@code GET /lists}, functions.gw. */
    private final Route lists;

    /** {@code GET /near}, functions.gw. */
    private final Route near;

    /** {@code GET /texts/{word}}, functions.gw. */
    private final Route texts;

    FunctionsRouter(GatewayRuntime runtime, FunctionsParts parts) {
        this.chiefs = ChiefsRoute.open(runtime, parts);
        this.far = FarRoute.open(runtime, parts);
        this.justHere = JustHereRoute.open(runtime, parts);
        this.lists = ListsRoute.open(runtime, parts);
        this.near = NearRoute.open(runtime, parts);
        this.texts = TextsRoute.open(runtime, parts);
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
        if (path.segmentIs(0, "chiefs")) {
            return path.segments() == 1 ? chiefsFor(method) : null;
        }
        if (path.segmentIs(0, "far")) {
            return path.segments() == 1 ? farFor(method) : null;
        }
        if (path.segmentIs(0, "here")) {
            return path.segments() == 1 ? justHereFor(method) : null;
        }
        if (path.segmentIs(0, "lists")) {
            return path.segments() == 1 ? listsFor(method) : null;
        }
        if (path.segmentIs(0, "near")) {
            return path.segments() == 1 ? nearFor(method) : null;
        }
        if (path.segmentIs(0, "texts")) {
            return underTexts(method, path);
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

    /** {@code GET /chiefs}, functions.gw. */
    private @Nullable Route chiefsFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> chiefs;
            default -> null;
        };
    }

    /** {@code GET /far}, functions.gw. */
    private @Nullable Route farFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> far;
            default -> null;
        };
    }

    /** {@code GET /here}, functions.gw. */
    private @Nullable Route justHereFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> justHere;
            default -> null;
        };
    }

    /** {@code GET /lists}, functions.gw. */
    private @Nullable Route listsFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> lists;
            default -> null;
        };
    }

    /** {@code GET /near}, functions.gw. */
    private @Nullable Route nearFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> near;
            default -> null;
        };
    }

    /** {@code GET /texts/{word}}, functions.gw. */
    private @Nullable Route textsFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> texts;
            default -> null;
        };
    }

    /** {@code /texts/…} */
    private @Nullable Route underTexts(String method, RequestPath path) {
        if (path.segments() == 1) {
            return null;
        }
        if (path.isEmpty(1)) {
            return null;
        }
        return path.segments() == 2 ? textsFor(method) : null;
    }
}
