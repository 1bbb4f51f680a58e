package io.gatewright.benchmarks;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.PathTemplateHandler;
import io.undertow.util.Methods;
import org.jspecify.annotations.Nullable;

/**
 * Undertow's handlers over the benchmark's table, asked with one exchange that has no connection, so that what is measured is
 * their choice and what they keep of it, not the making of an exchange. Query parameters are not rewritten, and requests that
 * nothing takes end in a handler of no work, as those of a route do. Not thread-safe.
 */
final class UndertowRouting {
    private final RoutingHandler routing = new RoutingHandler(false);
    private final PathTemplateHandler templates;
    private final HttpServerExchange exchange = new HttpServerExchange(null);
    private @Nullable Object chosen;

    UndertowRouting(int routes) {
        HttpHandler nobody = new Chosen("nobody");
        templates = new PathTemplateHandler(nobody, false);
        routing.setFallbackHandler(nobody).setInvalidMethodHandler(nobody);
        for (int i = 0; i < routes; i++) {
            String template = RouteTable.path(i).replace("/**", "/*");
            routing.get(template, new Chosen("r" + i));
            templates.add(template, new Chosen("r" + i));
        }
        exchange.setRequestMethod(Methods.GET);
    }

    @Nullable
    Object byRoutingHandler(String path) throws Exception {
        exchange.setRelativePath(path);
        routing.handleRequest(exchange);
        return chosen;
    }

    @Nullable
    Object byPathTemplateHandler(String path) throws Exception {
        exchange.setRelativePath(path);
        templates.handleRequest(exchange);
        return chosen;
    }

    private final class Chosen implements HttpHandler {
        private final String name;

        Chosen(String name) {
            this.name = name;
        }

        @Override
        public void handleRequest(HttpServerExchange http) {
            chosen = name;
        }
    }
}
