package io.gatewright.samples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Users, orders, products and the site, each a small HTTP server on loopback that answers any path. */
final class DemoServices implements AutoCloseable {
    private final Map<String, HttpServer> servers = new LinkedHashMap<>();

    static DemoServices start() {
        DemoServices services = new DemoServices();
        String json = "application/json";
        services.open("users", json, "{\"id\":\"customer-1\",\"name\":\"Ada\"}");
        services.open("orders", json, "{\"id\":42,\"status\":\"paid\",\"total\":12.50}");
        services.open("products", json, "{\"items\":[{\"title\":\"Tea\",\"price\":6.25,\"supplierCost\":2.10}]}");
        services.open("site", "text/html", "<!doctype html><title>Shop</title><h1>Welcome to the shop</h1>\n");
        return services;
    }

    /** Service name to base URL, in a fixed order. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        servers.forEach((name, server) ->
                addresses.put(name, "http://127.0.0.1:" + server.getAddress().getPort()));
        return addresses;
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
    }

    private void open(String name, String type, String body) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, body.getBytes(UTF_8), type));
            server.start();
            servers.put(name, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body, String type) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Content-Type", type);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
