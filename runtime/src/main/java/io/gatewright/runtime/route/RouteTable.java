package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;

/**
 * A table of routes as data: what a router asks that would be too large as code. It knows routes by their numbers. Choosing
 * costs some steps for each segment of the path, however many routes there are, and allocates nothing. Immutable.
 */
public sealed interface RouteTable permits PackedTable {
    /** Reads a table. @param text in pieces, as {@link TableReader} has it */
    static RouteTable read(String... text) {
        return TableReader.read(String.join("", text));
    }

    /** Whether there are routes for the host, which is in normal form. */
    boolean serves(String host);

    /** The number of the route that wins; -1 if none does. */
    int select(String method, RequestPath path, RequestView request);

    /** The number of the route that a CORS preflight for {@code method} asks about, whatever its conditions; -1 if none. */
    int preflight(String method, RequestPath path, RequestView request);

    /** The value of {@code Allow}: the methods that win something, with OPTIONS; empty if none does. */
    String allowed(RequestPath path, RequestView request);
}
