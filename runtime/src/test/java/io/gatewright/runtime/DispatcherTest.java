package io.gatewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.TableGateway.Row;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered, and what is logged, where the table alone decides. */
class DispatcherTest {
    private static final HttpString VERSION = new HttpString("X-Api-Version");

    private static Route named(GatewayRuntime runtime, String name) {
        return runtime.route(name, "/").respondJson(200, "\"" + name + "\"");
    }

    private static Route sharing(GatewayRuntime runtime, String name) {
        return runtime.route(name, "/")
                .cors(runtime.cors(name).origins("https://app.example").open())
                .respondJson(200, "\"" + name + "\"");
    }

    private static String send(Gateway gateway, String request) throws Exception {
        try (RunningGateway running = GatewayServer.start(gateway, StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            return client.send(request).readAnswer();
        }
    }

    /** @param lines each ended by CR LF */
    private static String ask(Gateway gateway, String methodAndTarget, String lines) throws Exception {
        return send(gateway, methodAndTarget + " HTTP/1.1\r\nHost: a.example\r\n" + lines + "\r\n");
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith(" " + status + " ", "HTTP/1.1".length()), answer);
    }

    private static Gateway hosted() {
        return new TableGateway(runtime -> List.of(
                Row.of("GET", "/a", named(runtime, "api")).on("api.example"),
                Row.of("GET", "/only-here", named(runtime, "other")).on("other.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example", "API.Example", "api.example.", "api.example:8443"})
    void aHostIsServedHoweverItIsSpelt(String host) throws Exception {
        assertStatus(200, send(hosted(), "GET /a HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody.example", "x.api.example", "127.0.0.1", "[::1]"})
    void aHostThatNoRouteIsForIsMisdirected(String host) throws Exception {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            String answer = send(hosted(), method + " /a HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 421 Misdirected Request\r\n"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("\"status\":421"), answer);
        }
        String absolute = send(hosted(), "GET http://" + host + "/a HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertStatus(421, absolute);
    }

    @Test
    void anotherHostsRoutesAreNotFallenBackTo() throws Exception {
        assertStatus(404, send(hosted(), "GET /only-here HTTP/1.1\r\nHost: api.example\r\n\r\n"));
    }

    @Test
    void withoutAHostOnlyRoutesOfNoHostAreThere() throws Exception {
        assertStatus(421, send(hosted(), "GET /a HTTP/1.0\r\n\r\n"));
        Gateway open = new TableGateway(runtime -> List.of(Row.of("GET", "/a", named(runtime, "a"))));
        assertStatus(200, send(open, "GET /a HTTP/1.0\r\n\r\n"));
    }

    @Test
    void whatIsMalformedIsRefusedBeforeItsHostIsLookedAt() throws Exception {
        assertStatus(400, send(hosted(), "GET /a/../b HTTP/1.1\r\nHost: nobody.example\r\n\r\n"));
        assertStatus(501, send(hosted(), "TRACE /a HTTP/1.1\r\nHost: nobody.example\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example", "nobody.example"})
    void optionsOfTheWholeServerIsAnsweredForAnyHost(String host) throws Exception {
        String answer = send(hosted(), "OPTIONS * HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertStatus(204, answer);
        assertFalse(answer.contains("Allow"), answer);
    }

    private static Gateway options(String explicit, String any) {
        return new TableGateway(runtime -> {
            Route named = runtime.route("explicit", "/").namesOptions().respondJson(200, "\"explicit\"");
            return List.of(
                    Row.of("OPTIONS", explicit, named),
                    Row.of("GET|POST", "/a", sharing(runtime, "shared")),
                    Row.of("PUT", "/a", named(runtime, "unshared")),
                    Row.of("ANY", any, sharing(runtime, "any")));
        });
    }

    @ParameterizedTest
    @CsvSource({
        // explicit, any, origin, asks for, the answer's status, in its body or fields
        "/a,    /a,    https://app.example,  GET,    200, explicit",
        "/a,    /none, https://evil.example, GET,    200, explicit",
        "/none, /a,    https://app.example,  GET,    204, Access-Control-Allow-Origin: https://app.example",
        "/none, /a,    https://app.example,  HEAD,   204, Access-Control-Allow-Origin",
        "/none, /a,    https://evil.example, POST,   403, problem+json",
        "/none, /a,    https://app.example,  PUT,    200, any",
        "/none, /a,    https://app.example,  DELETE, 403, problem+json",
        "/none, /a,    https://app.example,  get,    403, problem+json",
        "/none, /a,    https://app.example,  -,      200, any",
        "/none, /a,    -,                    GET,    200, any",
        "/none, /none, https://app.example,  PUT,    204, 'Allow: GET, HEAD, OPTIONS, POST, PUT'",
        "/none, /none, https://app.example,  DELETE, 204, 'Allow: GET, HEAD, OPTIONS, POST, PUT'",
        "/none, /none, -,                    -,      204, 'Allow: GET, HEAD, OPTIONS, POST, PUT'"
    })
    void optionsGoesToARouteThatNamesItThenToCorsThenToAnyThenIsAnswered(
            String explicit, String any, String origin, String requested, int status, String part) throws Exception {
        String lines = (origin.equals("-") ? "" : "Origin: " + origin + "\r\n")
                + (requested.equals("-") ? "" : "Access-Control-Request-Method: " + requested + "\r\n");
        String answer = ask(options(explicit, any), "OPTIONS /a", lines);
        assertStatus(status, answer);
        assertTrue(answer.contains(part), answer);
    }

    @Test
    void twoRequestedMethodsAskAboutNoRoute() throws Exception {
        String two = "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Method: POST\r\n";
        String answer = ask(options("/none", "/none"), "OPTIONS /a", "Origin: https://app.example\r\n" + two);
        assertStatus(204, answer);
        assertFalse(answer.contains("Access-Control"), answer);
    }

    @Test
    void optionsOfAPathThatNothingTakesIsNotFound() throws Exception {
        assertStatus(404, ask(options("/none", "/none"), "OPTIONS /unknown", ""));
        String preflight = "Origin: https://app.example\r\nAccess-Control-Request-Method: GET\r\n";
        assertStatus(404, ask(options("/none", "/none"), "OPTIONS /unknown", preflight));
    }

    private static Gateway conditional() {
        return new TableGateway(runtime -> List.of(
                Row.of("GET", "/a", sharing(runtime, "one")).when(r -> "1".equals(r.header(VERSION))),
                Row.of("POST", "/a", named(runtime, "two")).when(r -> "2".equals(r.header(VERSION)))));
    }

    @Test
    void allowNamesTheMethodsThatTheRequestsOwnConditionsLeave() throws Exception {
        String one = ask(conditional(), "POST /a", "X-Api-Version: 1\r\nContent-Length: 0\r\n");
        assertStatus(405, one);
        assertTrue(one.contains("\r\nAllow: GET, HEAD, OPTIONS\r\n"), one);
        String two = ask(conditional(), "GET /a", "X-Api-Version: 2\r\n");
        assertStatus(405, two);
        assertTrue(two.contains("\r\nAllow: OPTIONS, POST\r\n"), two);
        assertStatus(404, ask(conditional(), "GET /a", ""));
        assertStatus(404, ask(conditional(), "GET /a", "X-Api-Version: 1\r\nX-Api-Version: 1\r\n"));
        assertStatus(404, ask(conditional(), "OPTIONS /a", "X-Api-Version: 3\r\n"));
    }

    @Test
    void aPreflightSelectsWithoutTheConditionsThatItCantMeet() throws Exception {
        String answer = ask(
                conditional(), "OPTIONS /a", "Origin: https://app.example\r\nAccess-Control-Request-Method: GET\r\n");
        assertStatus(204, answer);
        assertTrue(answer.contains("Access-Control-Allow-Origin: https://app.example\r\n"), answer);
    }

    @Test
    void theLogNamesTheRouteOfAPreflightAndNoneWhereThereIsNone() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Gateway gateway = new TableGateway(runtime ->
                List.of(Row.of("GET", "/a", sharing(runtime, "shared")).on("a.example")));
        try (RunningGateway running =
                        GatewayServer.start(gateway, StartOptions.onLoopback().accessLog(lines::add));
                RawClient client = new RawClient(running.port())) {
            String head = " HTTP/1.1\r\nHost: a.example\r\n";
            client.send("OPTIONS /a" + head
                            + "Origin: https://app.example\r\nAccess-Control-Request-Method: GET\r\n\r\n")
                    .readAnswer();
            client.send("GET /a HTTP/1.1\r\nHost: b.example\r\n\r\n").readAnswer();
            client.send("POST /a" + head + "Content-Length: 0\r\n\r\n").readAnswer();
        }
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("\"method\":\"OPTIONS\""), lines.get(0));
        assertTrue(lines.get(0).contains("\"route\":\"shared\",\"status\":204"), lines.get(0));
        assertTrue(lines.get(1).contains("\"host\":\"b.example\",\"path\":\"/a\",\"status\":421"), lines.get(1));
        assertTrue(lines.get(2).contains("\"path\":\"/a\",\"status\":405"), lines.get(2));
    }
}
