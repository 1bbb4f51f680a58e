package io.gatewright.runtime.cors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TableGateway;
import io.gatewright.runtime.TableGateway.Row;
import io.gatewright.runtime.upstream.ScriptedUpstream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cached answer is one for all origins; what it says to each is not cached. */
class CorsAndCacheTest {
    private static final String APP = "https://app.example";
    private static final String OTHER = "https://other.example";
    /** An upstream with a CORS of its own, which varies by origin. */
    private static final String VARYING = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nVary: Origin\r\n"
            + "Access-Control-Allow-Origin: https://first.example\r\n\r\nok";

    private static Gateway gateway(int port, String... vary) {
        return new TableGateway(runtime -> List.of(Row.of(
                "GET",
                "/a",
                runtime.route("a", "/a")
                        .cache(Duration.ofHours(1), vary)
                        .cors(runtime.cors("web").origins(APP, OTHER).open())
                        .proxy(runtime.upstream("up")
                                .target("http://127.0.0.1:" + port)
                                .open()))));
    }

    private static String get(RawClient client, String origin) throws Exception {
        return client.send("GET /a HTTP/1.1\r\nHost: a.example\r\nOrigin: " + origin + "\r\n\r\n")
                .readAnswer();
    }

    @Test
    void noOriginMakesAnEntryOfItsOwnAndNoneSeesAnothers() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(VARYING);
                RunningGateway running = GatewayServer.start(gateway(upstream.port()), StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            String first = get(client, APP);
            assertTrue(first.contains("X-Cache: MISS"), first);
            assertTrue(first.contains("\r\nAccess-Control-Allow-Origin: " + APP + "\r\n"), first);
            String second = get(client, OTHER);
            assertTrue(second.contains("X-Cache: HIT"), second);
            assertTrue(second.contains("\r\nAccess-Control-Allow-Origin: " + OTHER + "\r\n"), second);
            assertFalse(second.contains(APP), second);
            for (int i = 0; i < 100; i++) {
                String foreign = get(client, "https://evil" + i + ".example");
                assertTrue(foreign.contains("X-Cache: HIT"), foreign);
                assertFalse(foreign.contains("Access-Control"), foreign);
                assertTrue(foreign.contains("\r\nVary: Origin\r\n"), foreign);
            }
            assertEquals(1, upstream.requests().size());
            assertFalse(upstream.requests().get(0).contains("Origin:"), upstream.requests()::toString);
        }
    }

    @Test
    void whereTheRouteVariesByOriginTheUpstreamIsTold() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(VARYING);
                RunningGateway running =
                        GatewayServer.start(gateway(upstream.port(), "origin"), StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            for (String origin : List.of(APP, OTHER, APP, OTHER)) {
                assertTrue(get(client, origin).contains("\r\nAccess-Control-Allow-Origin: " + origin + "\r\n"));
            }
            assertEquals(2, upstream.requests().size());
            assertTrue(upstream.requests().get(0).contains("\r\nOrigin: " + APP + "\r\n"));
            assertTrue(upstream.requests().get(1).contains("\r\nOrigin: " + OTHER + "\r\n"));
        }
    }
}
