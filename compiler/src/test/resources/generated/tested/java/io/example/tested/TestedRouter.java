package io.example.tested;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request. 2 routes. */
final class TestedRouter implements Router {
    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /** {@code GET /office}, tested.gw. */
    private final Route office;

    /** {@code ANY /x/{id}}, tested.gw. */
    private final Route x;

    TestedRouter(GatewayRuntime runtime, TestedParts parts) {
        this.office = OfficeRoute.open(runtime, parts);
        this.x = XRoute.open(runtime, parts);
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
        if (path.segmentIs(0, "office")) {
            return path.segments() == 1 ? officeFor(method) : null;
        }
        if (path.segmentIs(0, "x")) {
            return underX(method, path);
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

    /** {@code GET /office}, tested.gw. */
    private @Nullable Route officeFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> office;
            default -> null;
        };
    }

    /** {@code /x/…} */
    private @Nullable Route underX(String method, RequestPath path) {
        if (path.segments() == 1) {
            return null;
        }
        if (path.isEmpty(1)) {
            return null;
        }
        return path.segments() == 2 ? x : null;
    }
}
