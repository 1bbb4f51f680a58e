package io.gatewright.runtime.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.ManifestBuilder;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TestGateway;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RequestBodiesTest {
    private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";

    private static RunningGateway start(UnaryOperator<ManifestBuilder> manifest) throws Exception {
        return GatewayServer.start(new TestGateway(CountingStep::handle, manifest), StartOptions.onLoopback());
    }

    @Test
    void aBodyMayBeLargeAndTheConnectionGoesOn() throws Exception {
        String chunk = "a".repeat(0x10000);
        try (RunningGateway gateway = start(m -> m);
                RawClient client = new RawClient(gateway.port())) {
            client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 48; i++) {
                client.send("10000\r\n" + chunk + "\r\n");
            }
            String answer = client.send("0\r\nX-Sum: 1\r\n\r\n").readAnswer();
            assertTrue(answer.endsWith("\r\n\r\n" + 48 * 0x10000), answer);
            client.send(POST + "Content-Length: 3145728\r\n\r\n");
            for (int i = 0; i < 48; i++) {
                client.send(chunk);
            }
            assertTrue(client.readAnswer().endsWith("\r\n\r\n3145728"));
            assertTrue(
                    client.send(POST + "Content-Length: 0\r\n\r\n").readAnswer().endsWith("\r\n\r\n0"));
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedAlsoWhileItStreams() throws Exception {
        try (RunningGateway gateway = start(m -> m.maxBody(10))) {
            try (RawClient client = new RawClient(gateway.port())) {
                String answer = client.send(POST + "Content-Length: 11\r\n\r\nhello world")
                        .readToEnd();
                assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            }
            try (RawClient client = new RawClient(gateway.port())) {
                String answer = client.send(POST + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n")
                        .readToEnd();
                assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            }
        }
    }

    @Test
    void aBodyOfMoreThanOneGibibyteIsRefusedWhereNothingIsSaid() throws Exception {
        try (RunningGateway gateway = start(m -> m);
                RawClient client = new RawClient(gateway.port())) {
            String answer =
                    client.send(POST + "Content-Length: 1073741825\r\n\r\n").readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void continueIsSentOnlyWhenTheBodyIsRead() throws Exception {
        try (RunningGateway gateway = start(m -> m);
                RawClient client = new RawClient(gateway.port())) {
            client.send(POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 100 "));
            assertTrue(client.send("ab").readAnswer().endsWith("\r\n\r\n2"));
        }
        TestGateway refusing = new TestGateway(x -> x.respond(401, "text/plain", new byte[] {'x'}));
        try (RunningGateway gateway = GatewayServer.start(refusing, StartOptions.onLoopback());
                RawClient client = new RawClient(gateway.port())) {
            String answer = client.send(POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n")
                    .readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
            assertFalse(answer.contains("100 Continue"), answer);
        }
    }

    @Test
    void aBrokenChunkLaterInABodyEndsItWith400() throws Exception {
        try (RunningGateway gateway = start(m -> m);
                RawClient client = new RawClient(gateway.port())) {
            client.send(POST + "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 100 "));
            String answer = client.send("3\r\nabc\r\n3x\r\nabc\r\n0\r\n\r\n").readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }

    @Test
    void aBodyThatStandsStillIsAnswered408() throws Exception {
        try (RunningGateway gateway = start(m -> m.idleTimeout(Duration.ofMillis(200)));
                RawClient client = new RawClient(gateway.port())) {
            String answer = client.send(POST + "Content-Length: 5\r\n\r\nab").readToEnd();
            assertEquals("HTTP/1.1 408 ", answer.substring(0, Math.min(13, answer.length())));
        }
    }
}
