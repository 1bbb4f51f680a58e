package io.gatewright.runtime;

import io.gatewright.runtime.http.Exchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import org.jspecify.annotations.Nullable;

/**
 * Which route a request is for. OPTIONS is for a route that names it; else, as a CORS preflight, for the {@code cors} of the
 * route that would take the request it asks about; else for a route that takes any method. Thread-safe.
 */
final class Selection {
    private static final HttpString REQUESTED_METHOD = new HttpString("Access-Control-Request-Method");

    private final Router router;

    Selection(Router router) {
        this.router = router;
    }

    /** The route, or what answers preflights in its place; null when there is none. */
    @Nullable
    Route of(Exchange x) {
        if (x.path().isAsterisk()) {
            return null;
        }
        String method = x.method();
        Route route = router.select(method, x.path(), x);
        if (!method.equals("OPTIONS") || (route != null && route.namesOptions())) {
            return route;
        }
        Route preflight = preflight(x);
        return preflight == null ? route : preflight;
    }

    /** A method asked for on two lines is none: no route is asked about. */
    private @Nullable Route preflight(Exchange x) {
        String requested = x.header(REQUESTED_METHOD);
        if (requested == null || x.lacksHeader(Headers.ORIGIN)) {
            return null;
        }
        Route asked = router.preflight(requested, x.path(), x);
        return asked == null ? null : asked.preflight();
    }
}
