package io.gatewright.runtime.testing;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for one upstream. Thread-safe. */
final class StubUpstream implements HttpHandler {
    private static final int MOST_UNSTUBBED = 20;

    private final String name;
    private final List<Stub> stubs = new ArrayList<>();
    private final List<String> unstubbed = new ArrayList<>();
    private int calls;

    StubUpstream(String name) {
        this.name = name;
    }

    /** @param path a path, or one that ends in {@code /**} */
    private record Stub(
            String method,
            String path,
            int status,
            @Nullable String json) {
        boolean takes(String asked, String at) {
            boolean sameMethod =
                    method.equals(asked) || method.equals("ANY") || (method.equals("GET") && asked.equals("HEAD"));
            return sameMethod && (path.endsWith("/**") ? isBelow(at) : path.equals(at));
        }

        private boolean isBelow(String at) {
            String prefix = path.substring(0, path.length() - 3);
            return at.equals(prefix) || at.startsWith(prefix + "/");
        }

        boolean isAbout(Stub other) {
            return method.equals(other.method) && path.equals(other.path);
        }
    }

    synchronized void reset() {
        stubs.clear();
        unstubbed.clear();
        calls = 0;
    }

    synchronized void stub(String method, String path, int status, @Nullable String json) {
        Stub stub = new Stub(method, path, status, json);
        stubs.removeIf(stub::isAbout);
        stubs.add(0, stub);
    }

    /** How many requests came since the reset. */
    synchronized int calls() {
        return calls;
    }

    /** The first of the requests that no stub was for, each as a sentence. */
    synchronized List<String> unstubbed() {
        return List.copyOf(unstubbed);
    }

    private synchronized Stub answerTo(String method, String path) {
        calls++;
        for (Stub stub : stubs) {
            if (stub.takes(method, path)) {
                return stub;
            }
        }
        String sentence = "no stub for " + method + " " + path + " on " + name;
        if (unstubbed.size() < MOST_UNSTUBBED) {
            unstubbed.add(sentence);
        }
        return new Stub(
                method, path, 502, "{\"title\":\"" + sentence.replace("\\", "/").replace("\"", "'") + "\"}");
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Stub stub = answerTo(exchange.getRequestMethod().toString(), exchange.getRequestURI());
        exchange.setStatusCode(stub.status());
        String json = stub.json();
        if (json == null) {
            exchange.endExchange();
        } else {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            exchange.getResponseSender().send(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
