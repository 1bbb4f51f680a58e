package io.gatewright.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.TableGateway.Row;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlashRedirectTest {
    private static String ask(String methodAndTarget, UnaryOperator<ManifestBuilder> manifest) throws Exception {
        Gateway gateway = new TableGateway(
                manifest,
                runtime -> List.of(
                        Row.of("GET|POST", "/plain", answer(runtime)),
                        Row.of("GET", "/slashed/", answer(runtime)),
                        Row.of("POST", "/posted", answer(runtime)),
                        Row.of("DELETE", "/deleted/", answer(runtime)),
                        Row.of("GET", "/deleted", answer(runtime)),
                        Row.of("GET", "/b%C3%BCcher/a;b=1", answer(runtime)),
                        Row.of("GET", "/old", answer(runtime)).when(request -> request.query("v") != null)));
        try (RunningGateway running = GatewayServer.start(gateway, StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            return client.send(methodAndTarget + " HTTP/1.1\r\nHost: a.example\r\n\r\n")
                    .readAnswer();
        }
    }

    private static Route answer(GatewayRuntime runtime) {
        return runtime.route("r", "/").respond(200);
    }

    @ParameterizedTest
    @CsvSource({
        // what is asked, the status, where to
        "GET  /plain/,                 308, /plain",
        "HEAD /plain/,                 308, /plain",
        "GET  /slashed,                308, /slashed/",
        "GET  /slashed?a=1&b,          308, /slashed/?a=1&b",
        "GET  /plain/?next=//evil,     308, /plain?next=//evil",
        "GET  http://a.example/plain/, 308, /plain",
        "GET  /%70lain/,               308, /plain",
        "GET  /b%c3%bccher/a;b=1/?x,   308, /b%C3%BCcher/a;b=1",
        "GET  /old/?v=1,               308, /old?v=1",
        "GET  /old/,                   404, -",
        "GET  /plain,                  200, -",
        "POST /plain/,                 404, -",
        "OPTIONS /plain/,              404, -",
        "PUT  /plain/,                 404, -",
        "GET  /posted/,                404, -",
        "GET  /deleted/,               405, -",
        "GET  /,                       404, -",
        "GET  //plain/,                400, -",
        "GET  /plain//,                400, -",
        "GET  //evil.example/,         400, -"
    })
    void aPathThatNothingTakesIsSentToItsOtherEnding(String asked, int status, String location) throws Exception {
        String answer = ask(asked.replaceAll(" +", " "), m -> m.trailingSlashRedirect(true));
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        if (location.equals("-")) {
            assertFalse(answer.contains("Location"), answer);
        } else {
            String query = asked.endsWith("?x") ? "?x" : "";
            assertTrue(answer.contains("\r\nLocation: " + location + query + "\r\n"), answer);
        }
    }

    @Test
    void byDefaultItIsNotFound() throws Exception {
        assertTrue(ask("GET /plain/", m -> m).startsWith("HTTP/1.1 404 "));
    }

    @Test
    void aPathThatWouldBecomeTooLongIsNotFound() throws Exception {
        String longest = "/slashed?" + "q".repeat(8192 - "/slashed?".length());
        assertTrue(ask("GET " + longest, m -> m.trailingSlashRedirect(true)).startsWith("HTTP/1.1 404 "));
        String shorter = longest.substring(0, longest.length() - 1);
        assertTrue(ask("GET " + shorter, m -> m.trailingSlashRedirect(true)).startsWith("HTTP/1.1 308 "));
    }
}
