package io.gatewright.runtime.admin;

import io.gatewright.runtime.http.Lifecycle;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.function.LongSupplier;

/** Answers {@code GET /ready} and {@code GET /live}. Thread-safe. */
public final class AdminHandler implements HttpHandler {
    private final Lifecycle lifecycle;
    private final LongSupplier droppedLines;

    /**
     * Answers from {@code lifecycle}.
     *
     * @param droppedLines of the access log
     */
    public AdminHandler(Lifecycle lifecycle, LongSupplier droppedLines) {
        this.lifecycle = lifecycle;
        this.droppedLines = droppedLines;
    }

    @Override
    public void handleRequest(HttpServerExchange http) {
        String path = http.getRequestURI();
        if (!path.equals("/ready") && !path.equals("/live")) {
            answer(http, 404, "{\"status\":404}");
        } else if (!http.getRequestMethod().equals(Methods.GET)
                && !http.getRequestMethod().equals(Methods.HEAD)) {
            http.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            answer(http, 405, "{\"status\":405}");
        } else if (path.equals("/live")) {
            answer(http, 200, "{\"status\":\"live\"}");
        } else {
            Lifecycle.Phase phase = lifecycle.phase();
            String dropped = ",\"accessLogDropped\":" + droppedLines.getAsLong() + "}";
            switch (phase) {
                case SERVING -> answer(http, 200, "{\"status\":\"ready\"" + dropped);
                case STARTING -> answer(http, 503, "{\"status\":\"starting\"" + dropped);
                case DRAINING -> answer(http, 503, "{\"status\":\"draining\"" + dropped);
            }
        }
    }

    private static void answer(HttpServerExchange http, int status, String json) {
        http.setStatusCode(status);
        http.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        http.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        http.getResponseSender().send(json);
    }
}
