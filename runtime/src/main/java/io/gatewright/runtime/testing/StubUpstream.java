package io.gatewright.runtime.testing;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Stands in for one upstream, all its pools included. It answers once on each connection: what a connection that served before
 * did to the next request would depend on the thread that the request came to. Thread-safe.
 */
final class StubUpstream {
    private static final int MOST_UNSTUBBED = 20;
    private static final long SAID_AGAIN_MILLIS = 10;

    private final String name;
    private final List<Stub> stubs = new ArrayList<>();
    private final List<String> unstubbed = new ArrayList<>();
    private @Nullable Patience patience;
    private final Map<String, Integer> callsByPool = new HashMap<>();
    private int calls;
    private @Nullable SentRequest lastRequest;

    /** Why there is no answer. */
    enum Failure {
        TIMEOUT,
        UNREACHABLE
    }

    StubUpstream(String name) {
        this.name = name;
    }

    private record Stub(
            String method,
            StubPath path,
            int status,
            @Nullable String json,
            @Nullable Failure failure) {
        boolean takes(String asked, String at) {
            boolean sameMethod =
                    method.equals(asked) || method.equals("ANY") || (method.equals("GET") && asked.equals("HEAD"));
            return sameMethod && path.takes(at);
        }

        boolean isAbout(Stub other) {
            return method.equals(other.method) && path.equals(other.path);
        }
    }

    synchronized void reset(Patience withIt) {
        patience = withIt;
        stubs.clear();
        unstubbed.clear();
        calls = 0;
        callsByPool.clear();
        lastRequest = null;
    }

    synchronized void stub(String method, StubPath path, int status, @Nullable String json) {
        add(new Stub(method, path, status, json, null));
    }

    synchronized void fail(String method, StubPath path, Failure failure) {
        add(new Stub(method, path, 0, null, failure));
    }

    private void add(Stub stub) {
        stubs.removeIf(stub::isAbout);
        stubs.add(0, stub);
    }

    /** How many requests came since the reset. */
    synchronized int calls() {
        return calls;
    }

    /** How many of them came to that pool. */
    synchronized int calls(String pool) {
        return callsByPool.getOrDefault(pool, 0);
    }

    /** Since the reset. */
    synchronized @Nullable SentRequest lastRequest() {
        return lastRequest;
    }

    /** The first of the requests that no stub was for, each as a sentence. */
    synchronized List<String> unstubbed() {
        return List.copyOf(unstubbed);
    }

    private synchronized Stub answerTo(SentRequest request, @Nullable String pool) {
        calls++;
        if (pool != null) {
            callsByPool.merge(pool, 1, Integer::sum);
        }
        lastRequest = request;
        String method = request.method();
        String path = request.path();
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
                method,
                StubPath.of(path),
                502,
                "{\"title\":\"" + sentence.replace("\\", "/").replace("\"", "'") + "\"}",
                null);
    }

    /** What stands in for the targets of a pool. @param pool null: of an upstream that declares none */
    HttpHandler target(@Nullable String pool) {
        return exchange -> exchange.getRequestReceiver().receiveFullBytes((asked, body) -> answer(asked, body, pool));
    }

    private void answer(HttpServerExchange exchange, byte[] body, @Nullable String pool) {
        Stub stub = answerTo(request(exchange, new String(body, StandardCharsets.UTF_8)), pool);
        if (stub.failure() == Failure.UNREACHABLE) {
            IoUtils.safeClose(exchange.getConnection());
        } else if (stub.failure() == Failure.TIMEOUT) {
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> hold(exchange));
        } else {
            answer(exchange, stub);
        }
    }

    /**
     * Never answers. What time the gateway gives it is over at once; that is said again until the gateway lets go, since it
     * may not have begun to wait.
     */
    private void hold(HttpServerExchange exchange) {
        Patience waiting = patience();
        if (waiting != null) {
            long request = waiting.current();
            XnioExecutor.Key again = exchange.getIoThread()
                    .executeAtInterval(() -> waiting.end(request), SAID_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            exchange.getConnection().addCloseListener(connection -> again.remove());
        }
    }

    private synchronized @Nullable Patience patience() {
        return patience;
    }

    private static void answer(HttpServerExchange exchange, Stub stub) {
        exchange.setPersistent(false);
        exchange.setStatusCode(stub.status());
        String json = stub.json();
        if (json == null) {
            exchange.endExchange();
        } else {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            exchange.getResponseSender().send(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static SentRequest request(HttpServerExchange exchange, String body) {
        List<Answer.Field> fields = new ArrayList<>();
        for (HeaderValues values : exchange.getRequestHeaders()) {
            String name = values.getHeaderName().toString().toLowerCase(Locale.ROOT);
            values.forEach(value -> fields.add(new Answer.Field(name, value)));
        }
        return new SentRequest(
                exchange.getRequestMethod().toString(),
                exchange.getRequestURI(),
                exchange.getQueryString(),
                fields,
                body);
    }
}
