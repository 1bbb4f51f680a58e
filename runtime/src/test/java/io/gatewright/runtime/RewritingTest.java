package io.gatewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.TableGateway.Row;
import io.gatewright.runtime.upstream.ScriptedUpstream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the upstream is asked for, octet by octet, where its path is not the client's. */
class RewritingTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    /** {@code /admin/**}, {@code /users/{id}/files/**}, {@code /swap/{a}/{b}}, {@code /root/**}, {@code /fixed}. */
    private static Gateway gateway(int upstream) {
        return new TableGateway(runtime -> {
            var up = runtime.upstream("up")
                    .target("http://127.0.0.1:" + upstream)
                    .open();
            return List.of(
                    Row.of(
                            "ANY",
                            "/admin/**",
                            runtime.route("admin", "/admin/**")
                                    .rewrite("/internal/orders", path -> path.from(1))
                                    .proxy(up)),
                    Row.of(
                            "ANY",
                            "/users/**",
                            runtime.route("files", "/users/{id}/files/**")
                                    .rewrite("/files", path -> "/" + path.segment(1) + path.from(3))
                                    .proxy(up)),
                    Row.of(
                            "ANY",
                            "/swap/**",
                            runtime.route("swap", "/swap/{a}/{b}")
                                    .rewrite("", path -> "/" + path.segment(2) + "/" + path.segment(1))
                                    .proxy(up)),
                    Row.of(
                            "ANY",
                            "/root/**",
                            runtime.route("root", "/root/**")
                                    .rewrite("", path -> path.from(1))
                                    .proxy(up)),
                    Row.of(
                            "GET",
                            "/fixed",
                            runtime.route("fixed", "/fixed").rewrite("/a/b").proxy(up)),
                    // A mistake: the check must not rest on what makes the path.
                    Row.of(
                            "GET",
                            "/broken/**",
                            runtime.route("broken", "/broken/**")
                                    .rewrite("/internal", path -> path.decoded(1))
                                    .proxy(up)));
        });
    }

    private static String ask(int upstream, String methodAndTarget) throws Exception {
        try (RunningGateway running = GatewayServer.start(gateway(upstream), StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            return client.send(methodAndTarget + " HTTP/1.1\r\nHost: a.example\r\n\r\n")
                    .readAnswer();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /admin,                         GET /internal/orders",
        "GET /admin/,                        GET /internal/orders/",
        "GET /admin/7/lines/,                GET /internal/orders/7/lines/",
        "GET /admin?x=%2e%2E/..&y,           GET /internal/orders?x=%2e%2E/..&y",
        "GET /admin/a?b?c,                   GET /internal/orders/a?b?c",
        "DELETE /%61dmin/%7e/%c3%bc/%41,     DELETE /internal/orders/~/%C3%BC/A",
        "GET /admin/%252e%252e/x,            GET /internal/orders/%252e%252e/x",
        "GET /admin/%252F..%252F,            GET /internal/orders/%252F..%252F",
        "GET /admin/a;v=1/...;/x,            GET /internal/orders/a;v=1/...;/x",
        "GET /admin/@:!$&'()*+=,             GET /internal/orders/@:!$&'()*+=",
        "GET /admin/%20%25%3F%23%5B,         GET /internal/orders/%20%25%3F%23%5B",
        "GET /admin/http://x,                -",
        "GET http://a.example/admin/a,       GET /internal/orders/a",
        "GET /users/%C3%A9/files,            GET /files/%C3%A9",
        "GET /users/a;b/files/c/,            GET /files/a;b/c/",
        "GET /users/%3F%3d/files/?x,         GET /files/%3F%3D/?x",
        "GET /swap/a/b,                      GET /b/a",
        "GET /swap/%2e%2e%2e/b,              GET /b/...",
        "GET /root,                          GET /",
        "GET /root?x,                        GET /?x",
        "GET /root/,                         GET /",
        "GET /root/a/b,                      GET /a/b",
        "HEAD /fixed?q=1,                    HEAD /a/b?q=1",
        "GET /admin/..%2f..%2fetc,           -",
        "GET /admin/../x,                    -",
        "GET /admin/..;/x,                   -",
        "GET /admin/%2e%2e;a=b/x,            -",
        "GET /admin/.;/x,                    -",
        "GET /admin//x,                      -",
        "GET /root//evil.example/x,          -",
        "GET /admin/%5c..%5cx,               -",
        "GET /admin/%00,                     -",
        "GET /admin/%c0%af,                  -",
        "GET /users/../files/x,              -"
    })
    void theUpstreamSeesTheNormalPathThatTheTargetMakes(String asked, String seen) throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(OK)) {
            String answer = ask(upstream.port(), asked);
            if (seen.equals("-")) {
                assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
                assertEquals(List.of(), upstream.requests());
            } else {
                assertEquals(
                        seen + " HTTP/1.1",
                        upstream.requests().get(0).lines().findFirst().orElseThrow());
            }
        }
    }

    /** Each second segment decodes to something that the rest of a path must not be. */
    @ParameterizedTest
    @CsvSource({"%2e%2e%2e", "x%3Fy", "%23", "x%20y", "s", "%C3%BC"})
    void whatLeavesThePrefixOrHasNoNormalFormIsRefusedWhateverMadeIt(String segment) throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(OK)) {
            String answer = ask(upstream.port(), "GET /broken/" + segment);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertEquals(List.of(), upstream.requests());
        }
    }

    @Test
    void aTargetThatBecomesTooLongIsRefused() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(OK)) {
            String grows = "/admin/" + "a".repeat(8192 - "/admin/".length());
            assertTrue(ask(upstream.port(), "GET " + grows).startsWith("HTTP/1.1 414 "));
            assertEquals(List.of(), upstream.requests());
            String fits = "/admin/" + "a".repeat(8192 - "/internal/orders/".length());
            assertTrue(ask(upstream.port(), "GET " + fits).startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void logCacheAndLimitsStayOnTheClientsPath() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        List<String> keys = new CopyOnWriteArrayList<>();
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(OK)) {
            Gateway gateway = new TableGateway(runtime -> List.of(Row.of(
                    "GET",
                    "/**",
                    runtime.route("all", "/**")
                            .limit(
                                    runtime.limit("l")
                                            .slidingWindow(9, Duration.ofMinutes(1))
                                            .open(),
                                    x -> {
                                        keys.add(x.path().text());
                                        return x.path().text();
                                    })
                            .cache(Duration.ofMinutes(1))
                            .rewrite("/same")
                            .proxy(runtime.upstream("up")
                                    .target("http://127.0.0.1:" + upstream.port())
                                    .open()))));
            try (RunningGateway running = GatewayServer.start(
                            gateway, StartOptions.onLoopback().accessLog(lines::add));
                    RawClient client = new RawClient(running.port())) {
                for (String path : List.of("/a", "/%62", "/a")) {
                    client.send("GET " + path + " HTTP/1.1\r\nHost: a.example\r\n\r\n")
                            .readAnswer();
                }
            }
            assertEquals(2, upstream.requests().size(), "one call for each of the client's paths");
        }
        assertEquals(List.of("/a", "/b", "/a"), keys);
        assertEquals(
                List.of("/a", "/b", "/a"),
                lines.stream()
                        .map(line -> line.replaceAll(".*\"path\":\"([^\"]*)\".*", "$1"))
                        .toList());
    }
}
