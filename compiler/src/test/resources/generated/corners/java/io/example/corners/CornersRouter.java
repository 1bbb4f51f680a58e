package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request. 5 routes. */
final class CornersRouter implements Router {
    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /** {@code POST /office/orders/{id}/approval}, corners.gw. */
    private final Route approve;

    /** {@code GET|HEAD /archive/{year}/**}, corners.gw. */
    private final Route archive;

    /** {@code GET /echo/{word}}, corners.gw. */
    private final Route echo;

    /** {@code ANY /gone}, corners.gw. */
    private final Route gone;

    /** {@code ANY /office/**}, corners.gw. */
    private final Route officeOpen;

    CornersRouter(GatewayRuntime runtime, CornersParts parts) {
        this.approve = ApproveRoute.open(runtime, parts);
        this.archive = ArchiveRoute.open(runtime, parts);
        this.echo = EchoRoute.open(runtime, parts);
        this.gone = GoneRoute.open(runtime, parts);
        this.officeOpen = OfficeOpenRoute.open(runtime, parts);
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
        if (path.segmentIs(0, "archive")) {
            return underArchive(method, path);
        }
        if (path.segmentIs(0, "echo")) {
            return underEcho(method, path);
        }
        if (path.segmentIs(0, "gone")) {
            return path.segments() == 1 ? gone : null;
        }
        if (path.segmentIs(0, "office")) {
            return underOffice(method, path);
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

    /** {@code GET|HEAD /archive/{year}/**}, corners.gw. */
    private @Nullable Route archiveFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> archive;
            default -> null;
        };
    }

    /** {@code /archive/…} */
    private @Nullable Route underArchive(String method, RequestPath path) {
        if (path.segments() == 1) {
            return null;
        }
        if (path.isEmpty(1)) {
            return null;
        }
        return archiveFor(method);
    }

    /** {@code GET /echo/{word}}, corners.gw. */
    private @Nullable Route echoFor(String method) {
        return switch (method) {
            case "GET", "HEAD" -> echo;
            default -> null;
        };
    }

    /** {@code /echo/…} */
    private @Nullable Route underEcho(String method, RequestPath path) {
        if (path.segments() == 1) {
            return null;
        }
        if (path.isEmpty(1)) {
            return null;
        }
        return path.segments() == 2 ? echoFor(method) : null;
    }

    /** {@code /office/…} */
    private @Nullable Route underOffice(String method, RequestPath path) {
        if (path.segments() == 1) {
            return officeOpen;
        }
        if (path.segmentIs(1, "orders")) {
            return underOfficeOrders(method, path);
        }
        return officeOpen;
    }

    /** {@code /office/orders/…} */
    private @Nullable Route underOfficeOrders(String method, RequestPath path) {
        if (path.segments() == 2) {
            return officeOpen;
        }
        if (path.isEmpty(2)) {
            return officeOpen;
        }
        return underOfficeOrdersAny(method, path);
    }

    /** {@code /office/orders/{}/…} */
    private @Nullable Route underOfficeOrdersAny(String method, RequestPath path) {
        if (path.segments() == 3) {
            return officeOpen;
        }
        if (path.segmentIs(3, "approval")) {
            return underOfficeOrdersAnyApproval(method, path);
        }
        return officeOpen;
    }

    /**
     * {@code POST /office/orders/{id}/approval}, corners.gw.
     * {@code ANY /office/**}, corners.gw.
     */
    private @Nullable Route approveFor(String method) {
        return switch (method) {
            case "POST" -> approve;
            default -> officeOpen;
        };
    }

    /** {@code /office/orders/{}/approval/…} */
    private @Nullable Route underOfficeOrdersAnyApproval(String method, RequestPath path) {
        if (path.segments() == 4) {
            return approveFor(method);
        }
        return officeOpen;
    }
}
