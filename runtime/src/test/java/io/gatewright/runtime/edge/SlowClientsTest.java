package io.gatewright.runtime.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.ManifestBuilder;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TestGateway;
import io.gatewright.runtime.http.Step;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Clients that take their time, and too many of them. */
class SlowClientsTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a.example\r\n";
    private static final Step OK = x -> x.respond(200, "text/plain", new byte[] {'o', 'k'});

    private static RunningGateway start(Step step, UnaryOperator<ManifestBuilder> manifest) throws Exception {
        return GatewayServer.start(new TestGateway(step, manifest), StartOptions.onLoopback());
    }

    @Test
    void aHeadMayComeByteByByte() throws Exception {
        try (RunningGateway gateway = start(OK, m -> m);
                RawClient client = new RawClient(gateway.port())) {
            for (char c : ("\r\n\r\n" + GET + "X-A: 1\r\n\r\n").toCharArray()) {
                client.send(String.valueOf(c));
            }
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void aHeadThatTakesTooLongIsAnswered408() throws Exception {
        try (RunningGateway gateway = start(OK, m -> m.headerTimeout(Duration.ofMillis(100)));
                RawClient client = new RawClient(gateway.port())) {
            String answer = client.send(GET + "Ho").readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    @Test
    void aHeadThatDripsIsAnswered408() throws Exception {
        try (RunningGateway gateway = start(OK, m -> m.headerTimeout(Duration.ofMillis(200)));
                RawClient client = new RawClient(gateway.port())) {
            client.send(GET + "X-A: ");
            while (!client.hasAnswer(10)) {
                client.send("a");
            }
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 408 "));
        }
    }

    @Test
    void aBodyThatDripsIsAnswered408() throws Exception {
        try (RunningGateway gateway = start(
                        CountingStep::handle,
                        m -> m.minRate(10_000, Duration.ofMillis(200)).idleTimeout(Duration.ofMinutes(5)));
                RawClient client = new RawClient(gateway.port())) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
            while (!client.hasAnswer(10)) {
                client.send("a");
            }
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 408 "));
        }
    }

    @Test
    void aBodyThatComesFastEnoughMayTakeLong() throws Exception {
        try (RunningGateway gateway = start(CountingStep::handle, m -> m.minRate(1000, Duration.ofMillis(100)));
                RawClient client = new RawClient(gateway.port())) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 50; i++) {
                assertFalse(client.send("100\r\n" + "a".repeat(256) + "\r\n").hasAnswer(10));
            }
            assertTrue(client.send("0\r\n\r\n").readAnswer().endsWith("\r\n\r\n12800"));
        }
    }

    @Test
    void aClientThatReadsAByteAtATimeIsCutOff() throws Exception {
        int size = 64 << 20;
        byte[] large = new byte[size];
        try (RunningGateway gateway = start(
                        x -> x.respond(200, "text/plain", large),
                        m -> m.minRate(1 << 30, Duration.ofSeconds(1)).idleTimeout(Duration.ofMillis(500)));
                RawClient client = new RawClient(gateway.port())) {
            client.send(GET + "\r\n");
            assertThrows(SocketException.class, () -> {
                for (int read = 0; read < size; read++) {
                    client.readOctet();
                }
            });
        }
    }

    @Test
    void aQuietConnectionIsClosedAndConnectionsOverTheLimitToo() throws Exception {
        try (RunningGateway small =
                        start(OK, m -> m.idleTimeout(Duration.ofMillis(200)).maxConnections(1));
                RawClient first = new RawClient(small.port())) {
            assertTrue(first.send(GET + "\r\n").readAnswer().startsWith("HTTP/1.1 200 "));
            try (RawClient second = new RawClient(small.port())) {
                assertTrue(second.isClosedByPeer());
            }
            assertTrue(first.send("\r\n").isClosedByPeer(), "a blank line is no request");
        }
    }

    @Test
    void aHeadOverTheSettingIsAnswered431() throws Exception {
        try (RunningGateway gateway = start(OK, m -> m.maxHeaderSize(256));
                RawClient client = new RawClient(gateway.port())) {
            String shortest = GET + "X: \r\n\r\n";
            String longest = GET + "X: " + "a".repeat(256 - shortest.length()) + "\r\n\r\n";
            assertTrue(client.send(longest).readAnswer().startsWith("HTTP/1.1 200 "));
            assertTrue(
                    client.send(longest.replaceFirst("a\r", "aa\r")).readToEnd().startsWith("HTTP/1.1 431 "));
        }
    }

    @Test
    void aTargetOverTheSettingIsAnswered414() throws Exception {
        try (RunningGateway gateway = start(OK, m -> m.maxTargetSize(64));
                RawClient client = new RawClient(gateway.port())) {
            String longest = "GET /" + "a".repeat(63) + " HTTP/1.1\r\nHost: a\r\n\r\n";
            assertTrue(client.send(longest).readAnswer().startsWith("HTTP/1.1 200 "));
            assertTrue(client.send(longest.replaceFirst("a", "aa")).readToEnd().startsWith("HTTP/1.1 414 "));
        }
    }

    /** Many, because some of them have sent all before they are accepted, and others not. */
    @Test
    void clientsThatGoAwayBeforeTheirFirstAnswerAreNoticed() throws Exception {
        int clients = 200;
        CountDownLatch here = new CountDownLatch(clients);
        CountDownLatch gone = new CountDownLatch(clients);
        Step waiting = x -> {
            x.onClientGone(gone::countDown);
            here.countDown();
        };
        try (RunningGateway gateway = start(waiting, m -> m)) {
            List<RawClient> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(new RawClient(gateway.port()).send(GET + "\r\n"));
            }
            assertTrue(here.await(10, TimeUnit.SECONDS));
            for (RawClient client : all) {
                client.close();
            }
            assertTrue(gone.await(10, TimeUnit.SECONDS), () -> "not noticed: " + gone.getCount());
        }
    }
}
