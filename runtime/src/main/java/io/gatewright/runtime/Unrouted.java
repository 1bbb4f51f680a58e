package io.gatewright.runtime;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.RequestPath;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/** The answer to a request that no route takes. Thread-safe. */
final class Unrouted {
    private static final Problem NOT_FOUND = Problem.of(404, "No route takes this path.");
    private static final Problem NOT_ALLOWED = Problem.of(405, "No route takes this method here.");
    private static final Problem MISDIRECTED = Problem.of(421, "No route is for this host.");
    private static final byte[] NOTHING = {};

    private final Router router;
    private final boolean slashRedirect;

    Unrouted(Router router, boolean slashRedirect) {
        this.router = router;
        this.slashRedirect = slashRedirect;
    }

    void answer(Exchange x) {
        if (x.path().isAsterisk()) {
            x.respond(204, null, NOTHING);
        } else if (!router.serves(x.host())) {
            x.problem(MISDIRECTED);
        } else {
            String allowed = router.allowed(x.path(), x);
            if (allowed.isEmpty()) {
                notFound(x);
            } else if (x.method().equals("OPTIONS")) {
                x.http().getResponseHeaders().put(Headers.ALLOW, allowed);
                x.respond(204, null, NOTHING);
            } else {
                x.problem(NOT_ALLOWED.with("Allow", allowed));
            }
        }
    }

    private void notFound(Exchange x) {
        RequestPath other = slashRedirect ? taken(x) : null;
        if (other == null) {
            x.problem(NOT_FOUND);
            return;
        }
        String query = x.query();
        String location = query.isEmpty() ? other.text() : other.text() + '?' + query;
        x.http().getResponseHeaders().put(Headers.LOCATION, location);
        x.respond(308, null, NOTHING);
    }

    /** The path with the other ending, if the same request would be taken there. */
    private @Nullable RequestPath taken(Exchange x) {
        if (!x.method().equals("GET") && !x.method().equals("HEAD")) {
            return null;
        }
        RequestPath other = x.path().withOtherSlash();
        return other != null && router.select(x.method(), other, x) != null ? other : null;
    }
}
