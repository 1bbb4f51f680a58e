package io.gatewright.runtime.cors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RouteChain;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.StartupFailure;
import io.gatewright.runtime.TableGateway;
import io.gatewright.runtime.TableGateway.Row;
import io.gatewright.runtime.transform.HeaderEdits;
import io.gatewright.runtime.upstream.ScriptedUpstream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Preflights and answers to other origins, over real sockets. */
class CorsTest {
    private static final String APP = "https://app.example";

    private static CorsPolicy web(GatewayRuntime runtime) {
        return runtime.cors("web")
                .origins(APP, "http://localhost:5173")
                .methods("GET", "POST", "PURGE")
                .headers("Authorization", "X-Api-Key")
                .expose("ETag", "X-Total")
                .credentials(true)
                .maxAge(Duration.ofMinutes(10))
                .open();
    }

    private static CorsPolicy open(GatewayRuntime runtime) {
        return runtime.cors("open").origins("*").expose("ETag").open();
    }

    /** One route that takes any method at {@code /a}, then answers by itself. */
    private static Gateway gateway(BiFunction<GatewayRuntime, RouteChain, RouteChain> settings) {
        return new TableGateway(runtime -> List.of(Row.of(
                "ANY",
                "/a",
                settings.apply(runtime, runtime.route("a", "/a")).respond(200, "text/plain", new byte[] {'x'}))));
    }

    private static Gateway web() {
        return gateway((runtime, chain) -> chain.cors(web(runtime)));
    }

    private static String send(Gateway gateway, String start, String... lines) throws Exception {
        try (RunningGateway running = GatewayServer.start(gateway, StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            return client.send(start + " HTTP/1.1\r\nHost: a.example\r\n"
                            + List.of(lines).stream().map(line -> line + "\r\n").collect(Collectors.joining())
                            + "\r\n")
                    .readAnswer();
        }
    }

    private static String preflight(Gateway gateway, String... lines) throws Exception {
        return send(gateway, "OPTIONS /a", lines);
    }

    /** The lines of the answer that CORS is about, in a fixed order. */
    private static List<String> told(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-")
                        || line.toLowerCase(Locale.ROOT).startsWith("vary"))
                .sorted()
                .toList();
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    @Test
    void aPreflightIsToldWhatIsAllowed() throws Exception {
        String answer = preflight(
                web(),
                "Origin: " + APP,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization,X-API-key");
        assertStatus(204, answer);
        assertEquals(
                List.of(
                        "Access-Control-Allow-Credentials: true",
                        "Access-Control-Allow-Headers: Authorization, X-Api-Key",
                        "Access-Control-Allow-Methods: GET, POST, PURGE",
                        "Access-Control-Allow-Origin: https://app.example",
                        "Access-Control-Max-Age: 600",
                        "Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers"),
                told(answer));
    }

    @Test
    void aPreflightOfAnyOriginIsToldNoMoreThanThat() throws Exception {
        Gateway gateway = gateway((runtime, chain) -> chain.cors(open(runtime)));
        for (String origin : List.of("https://anywhere.example", "null", "http://[::1]:1")) {
            String answer = preflight(gateway, "Origin: " + origin, "Access-Control-Request-Method: HEAD");
            assertStatus(204, answer);
            assertEquals(
                    List.of(
                            "Access-Control-Allow-Methods: GET, HEAD, POST",
                            "Access-Control-Allow-Origin: *",
                            "Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers"),
                    told(answer));
        }
        assertStatus(403, preflight(gateway, "Origin: <script>", "Access-Control-Request-Method: GET"));
        assertStatus(403, preflight(gateway, "Origin: null", "Origin: null", "Access-Control-Request-Method: GET"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://app.example:443",
                "https://APP.example",
                "HTTPS://app.example",
                "https://app.example/",
                "https://app.example.evil.example",
                "https://xapp.example",
                "http://app.example",
                "http://localhost",
                "http://localhost:51730",
                "https://app.example, https://app.example",
                "https://app.example https://evil.example",
                "*",
                "\"><script>alert(1)</script>",
                "https://app.example\t\u00e9"
            })
    void anotherOriginsPreflightIsRefusedAndNotRepeated(String origin) throws Exception {
        String answer = preflight(web(), "Origin: " + origin, "Access-Control-Request-Method: GET");
        assertStatus(403, answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("The preflight is refused: its origin is not allowed here."), answer);
        assertFalse(answer.contains("script"), answer);
        assertEquals(
                List.of("Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers"), told(answer));
    }

    @Test
    void anOriginOnTwoLinesIsNone() throws Exception {
        String origin = "Origin: " + APP;
        assertStatus(403, preflight(web(), origin, origin, "Access-Control-Request-Method: GET"));
        assertEquals(List.of("Vary: Origin"), told(send(web(), "GET /a", origin, origin)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 204",
        "HEAD, 204",
        "POST, 204",
        "PURGE, 204",
        "PUT, 403",
        "get, 403",
        "'GET, POST', 403",
        "G<T, 403",
        "'', 403"
    })
    void methodsAreComparedExactly(String method, int status) throws Exception {
        String answer = preflight(web(), "Origin: " + APP, "Access-Control-Request-Method: " + method);
        assertStatus(status, answer);
        if (status == 403) {
            assertTrue(answer.contains("the method that it asks for is not allowed here"), answer);
            assertFalse(answer.contains("G<T"), answer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authorization | 204",
                "AUTHORIZATION,x-api-key | 204",
                "' ,, x-api-key\t,' | 204",
                "'' | 204",
                "content-type | 403",
                "authorization,x-other | 403",
                "* | 403",
                "authorization x-api-key | 403",
                "<b>authorization | 403",
                "author\u00edzation | 403"
            })
    void headersAreComparedInAnyCase(String headers, int status) throws Exception {
        String answer = preflight(
                web(),
                "Origin: " + APP,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: " + headers);
        assertStatus(status, answer);
        if (status == 403) {
            assertTrue(answer.contains("a header field that it asks for is not allowed here"), answer);
            assertFalse(answer.contains("<b>"), answer);
        }
    }

    @Test
    void headersOnSeveralLinesAreOneList() throws Exception {
        String[] lines = {
            "Origin: " + APP,
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Headers: authorization",
            "Access-Control-Request-Headers: x-other"
        };
        assertStatus(403, preflight(web(), lines));
        lines[3] = "Access-Control-Request-Headers: x-api-key";
        assertStatus(204, preflight(web(), lines));
    }

    @Test
    void anAnswerToAnAllowedOriginSaysSoAndOthersDiffer() throws Exception {
        assertEquals(
                List.of(
                        "Access-Control-Allow-Credentials: true",
                        "Access-Control-Allow-Origin: https://app.example",
                        "Access-Control-Expose-Headers: ETag, X-Total",
                        "Vary: Origin"),
                told(send(web(), "GET /a", "Origin: " + APP)));
        for (String origin : List.of("https://evil.example", "null", "https://app.example:443", "garbage")) {
            String answer = send(web(), "GET /a", "Origin: " + origin);
            assertStatus(200, answer);
            assertEquals(List.of("Vary: Origin"), told(answer));
        }
        assertEquals(List.of("Vary: Origin"), told(send(web(), "GET /a")));
    }

    @Test
    void anAnswerToEveryoneDiffersForNobody() throws Exception {
        Gateway gateway = gateway((runtime, chain) -> chain.cors(open(runtime)));
        List<String> all = List.of("Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: ETag");
        assertEquals(all, told(send(gateway, "GET /a")));
        assertEquals(all, told(send(gateway, "GET /a", "Origin: https://anywhere.example")));
    }

    @Test
    void errorsOfAnyStepSaySoToo() throws Exception {
        Gateway guarded = new TableGateway(
                m -> m.secretFromEnv("keys", "KEYS"),
                runtime -> List.of(Row.of(
                        "GET",
                        "/a",
                        runtime.route("a", "/a")
                                .cors(web(runtime))
                                .require(
                                        x -> false,
                                        runtime.apiKey("partner")
                                                .keys(runtime.secret("keys"))
                                                .open())
                                .respond(200))));
        byte[] keys = ("a:sha256:" + "0".repeat(64)).getBytes(StandardCharsets.US_ASCII);
        try (RunningGateway running =
                        GatewayServer.start(guarded, StartOptions.onLoopback().secret("keys", keys));
                RawClient client = new RawClient(running.port())) {
            String refused = client.send("GET /a HTTP/1.1\r\nHost: a.example\r\nOrigin: " + APP + "\r\n\r\n")
                    .readAnswer();
            assertStatus(401, refused);
            assertEquals(4, told(refused).size(), refused);
        }
        Gateway bounded = gateway((runtime, chain) -> chain.maxBody(3).cors(web(runtime)));
        String large = send(bounded, "POST /a", "Origin: " + APP, "Content-Length: 9999");
        assertStatus(413, large);
        assertEquals(4, told(large).size(), large);
        Gateway limited = gateway((runtime, chain) -> chain.limit(
                        runtime.limit("l")
                                .slidingWindow(1, Duration.ofHours(1))
                                .cost(1)
                                .open(),
                        x -> "k")
                .cors(web(runtime)));
        try (RunningGateway running = GatewayServer.start(limited, StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            String request = "GET /a HTTP/1.1\r\nHost: a.example\r\nOrigin: " + APP + "\r\n\r\n";
            client.send(request).readAnswer();
            String second = client.send(request).readAnswer();
            assertStatus(429, second);
            assertEquals(4, told(second).size(), second);
        }
        Gateway failing = new TableGateway(runtime -> List.of(Row.of(
                "GET", "/a", runtime.route("a", "/a").cors(web(runtime)).respondJson(200, x -> {
                    throw new IllegalStateException("expected by this test");
                }))));
        String failed = send(failing, "GET /a", "Origin: " + APP);
        assertStatus(500, failed);
        assertEquals(4, told(failed).size(), failed);
    }

    @Test
    void aPreflightPassesNoStep() throws Exception {
        Gateway guarded = gateway((runtime, chain) -> chain.cors(web(runtime))
                .onResponse((x, head) -> HeaderEdits.set(head, "X-Step", "1"))
                .limit(runtime.limit("l").slidingWindow(1, Duration.ofHours(1)).open(), x -> {
                    throw new IllegalStateException("a preflight was counted");
                }));
        String answer = preflight(guarded, "Origin: " + APP, "Access-Control-Request-Method: GET");
        assertStatus(204, answer);
        assertFalse(answer.contains("X-Step"), answer);
    }

    private static Gateway proxying(int port) {
        return new TableGateway(runtime -> List.of(Row.of(
                "ANY",
                "/a",
                runtime.route("a", "/a")
                        .cors(web(runtime))
                        .onResponse((x, head) -> HeaderEdits.set(head, "Access-Control-Allow-Origin", "*"))
                        .proxy(runtime.upstream("up")
                                .target("http://127.0.0.1:" + port)
                                .open()))));
    }

    @Test
    void theUpstreamsAndTheRoutesOwnFieldsAreReplaced() throws Exception {
        String head = String.join(
                "\r\n",
                "HTTP/1.1 200 OK",
                "Content-Length: 0",
                "access-control-allow-origin: https://evil.example",
                "Access-Control-Allow-Credentials: true",
                "Access-Control-Allow-Origin: *",
                "ACCESS-CONTROL-ALLOW-METHODS: DELETE",
                "Access-Control-Allow-Private-Network: true",
                "Vary: Accept-Encoding, origin",
                "",
                "");
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(head)) {
            assertEquals(
                    List.of("Vary: Accept-Encoding, origin"),
                    told(send(proxying(upstream.port()), "GET /a", "Origin: https://evil.example")));
            assertEquals(
                    List.of(
                            "Access-Control-Allow-Credentials: true",
                            "Access-Control-Allow-Origin: https://app.example",
                            "Access-Control-Expose-Headers: ETag, X-Total",
                            "Vary: Accept-Encoding, origin"),
                    told(send(proxying(upstream.port()), "GET /a", "Origin: " + APP)));
            assertTrue(upstream.requests().get(1).contains("\r\nOrigin: " + APP + "\r\n"));
        }
    }

    @Test
    void anUpstreamThatIsDownIsAnAnswerToo() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String answer = send(proxying(closed), "GET /a", "Origin: " + APP);
        assertStatus(502, answer);
        assertEquals(4, told(answer).size(), answer);
    }

    @Test
    void whatCantBeAllowedStopsTheStartUp() {
        Gateway bad = gateway((runtime, chain) -> chain.cors(
                runtime.cors("web").origins("app.example").headers("*").open()));
        StartupFailure failure = assertThrows(
                StartupFailure.class,
                () -> GatewayServer.start(bad, StartOptions.onLoopback()).close());
        assertEquals(
                List.of(
                        "cors `web`: `app.example` is no origin: it takes a scheme, a host and perhaps a port, as in"
                                + " `https://app.example.com`",
                        "cors `web`: `*` is not the name of a header field"),
                failure.problems());
    }
}
