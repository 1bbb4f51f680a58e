package io.gatewright.runtime;

import io.gatewright.runtime.http.RequestPath;
import org.jspecify.annotations.Nullable;

/** Chooses the route of a request; generated as decision code. Thread-safe, free of state. */
public interface Router {
    /** The route that wins, or null when none takes the request. */
    @Nullable
    Route select(String method, RequestPath path);

    /**
     * The methods that some route takes at this path, with HEAD and OPTIONS, sorted, as the value of
     * {@code Allow}; empty when no route knows the path.
     */
    String allowed(RequestPath path);
}
