package io.gatewright.runtime;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the route of a request; generated as decision code. Paths are never that of {@code OPTIONS *}. Thread-safe, free
 * of state.
 */
public interface Router {
    /** Whether there are routes for {@code host}, in lower case and without port. Where not, every other method finds nothing. */
    boolean serves(String host);

    /** The route that wins, or null when none takes the request. */
    @Nullable
    Route select(String method, RequestPath path, RequestView request);

    /**
     * The route that a CORS preflight for {@code requestedMethod} asks about, or null. Conditions other than the host's are
     * ignored: the preflight does not say what the request itself will have.
     */
    @Nullable
    Route preflight(String requestedMethod, RequestPath path, RequestView request);

    /**
     * The methods that some route takes at this path, the request being otherwise as it is, with HEAD and OPTIONS, sorted, as
     * the value of {@code Allow}; empty when no route takes any.
     */
    String allowed(RequestPath path, RequestView request);
}
