package io.gatewright.runtime.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TestGateway;
import io.gatewright.runtime.http2.Http2Limits;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever frames come, the gateway answers or ends the connection, and goes on serving others. */
class Http2Properties {
    private static @Nullable RunningGateway gateway;

    /** @param payload one character an octet */
    private record Sent(int type, int flags, int stream, String payload) {
        byte[] octets() {
            return payload.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    @BeforeContainer
    static void start() throws Exception {
        gateway = GatewayServer.start(
                new TestGateway(CountingStep::handle, m -> m.http2(Http2Limits.DEFAULTS)), StartOptions.onLoopback());
    }

    @AfterContainer
    static void stop() {
        Objects.requireNonNull(gateway).close();
    }

    @Property(tries = 300)
    void anyFramesAreAnsweredOrEndTheConnection(@ForAll("frames") List<Sent> frames) throws Exception {
        int port = Objects.requireNonNull(gateway).port();
        try (Http2Peer peer = new Http2Peer(port).begin()) {
            peer.get(1, "/");
            frames.forEach(f -> peer.frame(f.type(), f.flags(), f.stream(), f.octets()));
            try {
                peer.frame(Http2Peer.PING, 0, 0, new byte[8]).send();
                Http2Peer.Frame last = peer.read();
                while (last.type() >= 0 && !last.text().equals("pong")) {
                    last = peer.read();
                }
            } catch (IOException e) {
                assertTrue(!(e instanceof SocketTimeoutException), "neither an answer nor an end");
            }
        }
        try (Http2Peer peer = new Http2Peer(port).begin()) {
            assertEquals(
                    "200",
                    peer.get(1, "/").send().answer(1).text().lines().findFirst().orElse(""));
        }
    }

    @Provide
    Arbitrary<List<Sent>> frames() {
        String block = new String(
                Http2Peer.block(":method: POST", ":scheme: http", ":path: /", ":authority: a"),
                StandardCharsets.ISO_8859_1);
        Arbitrary<String> payloads = Arbitraries.oneOf(
                Arbitraries.of(block, "", "\0".repeat(4), "\0".repeat(5), "\0".repeat(8), "\0".repeat(100)),
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(20));
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(Http2Peer.HEADERS)),
                                Tuple.of(3, Arbitraries.just(Http2Peer.DATA)),
                                Tuple.of(3, Arbitraries.integers().between(0, 10))),
                        Arbitraries.of(0, 1, 4, 5, 8, 13, 32, 37),
                        Arbitraries.of(0, 1, 1, 3, 3, 5, 2),
                        payloads)
                .as(Sent::new)
                .list()
                .ofMaxSize(12);
    }
}
