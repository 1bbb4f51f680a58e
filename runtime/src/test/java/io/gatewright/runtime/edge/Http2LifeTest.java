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
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http2.Http2Limits;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Streams and connections of HTTP/2: how they are answered, cut, bounded and ended. */
class Http2LifeTest {
    private static final int SECONDS = 10;

    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore gone = new Semaphore(0);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    /** {@code /cut} is cut, {@code /wait} answered by nobody, {@code /large} with a MiB, others with the body's length. */
    private void handle(Exchange x) {
        switch (x.path().text()) {
            case "/cut" -> x.cut();
            case "/wait" -> {
                x.onClientGone(gone::release);
                arrived.release();
            }
            case "/late" -> {
                arrived.release();
                Thread later = new Thread(
                        () -> {
                            try {
                                mayAnswer.await();
                            } catch (InterruptedException e) {
                                return;
                            }
                            x.http().getIoThread().execute(() -> x.respond(200, null, new byte[] {'x'}));
                        },
                        "later");
                later.setDaemon(true);
                later.start();
            }
            case "/large" -> {
                x.onClientGone(gone::release);
                x.respond(200, "text/plain", new byte[1 << 20]);
            }
            case "/some" -> x.respond(200, "text/plain", new byte[20_000]);
            default -> CountingStep.handle(x);
        }
    }

    private RunningGateway start(UnaryOperator<ManifestBuilder> manifest, Http2Limits limits) throws Exception {
        return GatewayServer.start(
                new TestGateway(this::handle, m -> manifest.apply(m.http2(limits))), StartOptions.onLoopback());
    }

    private RunningGateway start() throws Exception {
        return start(m -> m, Http2Limits.DEFAULTS);
    }

    private static String answer(Http2Peer peer, int stream) throws Exception {
        return peer.answer(stream).text().lines().findFirst().orElse("");
    }

    private static boolean happens(Semaphore what) throws InterruptedException {
        return what.tryAcquire(SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void aCutResetsItsStreamAlone() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.get(1, "/wait").get(3, "/cut").send();
            assertEquals("reset 8", answer(peer, 3));
            assertEquals("200", answer(peer.get(5, "/").send(), 5));
            assertEquals(0, gone.availablePermits());
        }
    }

    @Test
    void aResetByTheClientIsSeenByItsExchangeAlone() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.get(1, "/wait").get(3, "/wait").send();
            assertTrue(arrived.tryAcquire(2, SECONDS, TimeUnit.SECONDS));
            peer.frame(Http2Peer.RST_STREAM, 0, 1, 0, 0, 0, 8).send();
            assertTrue(happens(gone));
            assertEquals("200", answer(peer.get(5, "/").send(), 5));
            assertEquals(0, gone.availablePermits());
            peer.hangUp();
            assertTrue(happens(gone));
        }
    }

    @Test
    void streamsBeyondTheLimitAreRefused() throws Exception {
        try (RunningGateway gateway = start(m -> m, Http2Limits.DEFAULTS.maxStreams(2));
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.get(1, "/wait").get(3, "/wait").get(5, "/").send();
            assertEquals("reset 7", answer(peer, 5));
            peer.frame(Http2Peer.RST_STREAM, 0, 1, 0, 0, 0, 8).get(7, "/").send();
            assertEquals("200", answer(peer, 7));
        }
    }

    @Test
    void aLargeAnswerKeepsToTheClientsWindow() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.get(1, "/large").send();
            int got = 0;
            while (got < 65_535) {
                got += data(peer.read());
            }
            assertEquals(65_535, got);
            peer.frame(Http2Peer.PING, 0, 0, new byte[8]).send();
            peer.await("pong");
            peer.frame(Http2Peer.WINDOW_UPDATE, 0, 0, 0, 0x20, 0, 0)
                    .frame(Http2Peer.WINDOW_UPDATE, 0, 1, 0, 0x20, 0, 0)
                    .send();
            Http2Peer.Frame frame = peer.read();
            for (; !frame.endsStream(); frame = peer.read()) {
                got += data(frame);
            }
            assertEquals(1 << 20, got + data(frame));
        }
    }

    @Test
    void anAnswerThatIsTakenAByteAtATimeIsCutOff() throws Exception {
        try (RunningGateway gateway = start(
                        m -> m.minRate(100_000, Duration.ofMinutes(1)).idleTimeout(Duration.ofMillis(500)),
                        Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).preface()) {
            peer.frame(Http2Peer.SETTINGS, 0, 0, 0, 4, 0, 0, 0, 0).get(1, "/some");
            boolean reset = false;
            for (int i = 0; i < 400 && !reset; i++) {
                peer.frame(Http2Peer.WINDOW_UPDATE, 0, 1, 0, 0, 0, 1).send();
                while (!reset && peer.hasFrame(20)) {
                    reset = peer.read().text().equals("reset 8");
                }
            }
            assertTrue(reset);
        }
    }

    @Test
    void bytesOfABodyThatIsCutShortAreGrantedOnce() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            int sent = 0;
            for (int id = 1; id < 25; id += 2) {
                peer.post(id, "/", "content-length: 100000").data(id, true, "a".repeat(16_000));
                sent += 16_000;
            }
            peer.frame(Http2Peer.PING, 0, 0, new byte[8]).send();
            int granted = 65_535 - 4 * 65_536;
            for (Http2Peer.Frame frame = peer.read(); !frame.text().equals("pong"); frame = peer.read()) {
                boolean window = frame.type() == Http2Peer.WINDOW_UPDATE && frame.stream() == 0;
                granted += window ? Integer.parseInt(frame.text().substring(7)) : 0;
            }
            assertTrue(granted > 0 && granted <= sent, "granted " + granted + " for " + sent);
        }
    }

    @Test
    void aTableThatTheClientMakesSmallerIsGivenUpOnce() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            assertEquals("200", answer(peer.get(1, "/").send(), 1));
            assertFalse(peer.tableUpdated());
            peer.frame(Http2Peer.SETTINGS, 0, 0, 0, 1, 0, 0, 0, 0).get(3, "/");
            assertEquals("200", answer(peer.send(), 3));
            assertTrue(peer.tableUpdated());
            assertEquals("200", answer(peer.get(5, "/").send(), 5));
            assertFalse(peer.tableUpdated());
        }
    }

    @Test
    void aHeadOnAStreamThatIsOverEndsTheConnection() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            assertEquals("200", answer(peer.get(1, "/").send(), 1));
            peer.await("data 0");
            peer.get(1, "/").send().await("goaway 5");
        }
    }

    @Test
    void trailersOfAStreamThatTheGatewayEndedAreLate() throws Exception {
        try (RunningGateway gateway = start(m -> m.maxBody(10), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.post(1, "/", "content-length: 11").send();
            assertEquals("413", answer(peer, 1));
            assertEquals("reset 0", answer(peer, 1));
            peer.headers(1, Http2Peer.END_STREAM, "x-sum: 1").get(3, "/").send();
            assertEquals("200", answer(peer, 3));
        }
    }

    private static int data(Http2Peer.Frame frame) {
        assertTrue(frame.type() >= 0 && frame.length() <= 16_384, frame.text());
        return frame.type() == Http2Peer.DATA ? frame.length() : 0;
    }

    @Test
    void aChangedWindowHoldsForOpenStreams() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).preface()) {
            peer.frame(Http2Peer.SETTINGS, 0, 0, 0, 4, 0, 0, 0, 0).get(1, "/").send();
            assertEquals("200", answer(peer, 1));
            peer.frame(Http2Peer.SETTINGS, 0, 0, 0, 4, 0, 0, 0, 9).send();
            assertTrue(peer.await("data 0").endsStream());
        }
    }

    @Test
    void aClientThatOpensNoWindowIsCutOff() throws Exception {
        try (RunningGateway gateway = start(m -> m.idleTimeout(Duration.ofMillis(300)), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).preface()) {
            peer.frame(Http2Peer.SETTINGS, 0, 0, 0, 4, 0, 0, 0, 0)
                    .get(1, "/large")
                    .get(3, "/")
                    .send();
            peer.await("reset 8");
            peer.await("reset 8");
            assertTrue(happens(gone));
        }
    }

    @Test
    void aLargeBodyIsReadAsItIsGranted() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.post(1, "/").send();
            long window = 65_536;
            for (int sent = 0; sent < 1 << 20; sent += 16_384) {
                while (window < 16_384) {
                    Http2Peer.Frame frame = peer.read();
                    window += frame.type() == Http2Peer.WINDOW_UPDATE && frame.stream() == 1
                            ? Integer.parseInt(frame.text().substring(7))
                            : 0;
                }
                peer.data(1, false, "a".repeat(16_384)).send();
                window -= 16_384;
            }
            peer.data(1, true, "").send();
            assertEquals("200", answer(peer, 1));
            assertTrue(peer.await("data " + (1 << 20)).endsStream());
        }
    }

    @Test
    void bodiesAreBounded() throws Exception {
        try (RunningGateway gateway = start(m -> m.maxBody(10), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.post(1, "/", "content-length: 11").send();
            assertEquals("413", answer(peer, 1));
            peer.post(3, "/").data(3, false, "hello").data(3, false, " world").send();
            assertEquals("413", answer(peer, 3));
            assertEquals("200", answer(peer.post(5, "/").data(5, true, "hello").send(), 5));
        }
    }

    @Test
    void aBodyThatStandsStillIsAnswered408() throws Exception {
        try (RunningGateway gateway = start(m -> m.idleTimeout(Duration.ofMillis(200)), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            assertEquals("408", answer(peer.post(1, "/").data(1, false, "a").send(), 1));
        }
    }

    @Test
    void continueIsSentWhenTheBodyIsRead() throws Exception {
        try (RunningGateway gateway = start();
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.post(1, "/", "expect: 100-continue", "content-length: 1").send();
            assertEquals("100", answer(peer, 1));
            assertEquals("200", answer(peer.data(1, true, "a").send(), 1));
        }
    }

    @Test
    void aHeadThatIsNeverWholeEndsTheConnection() throws Exception {
        try (RunningGateway gateway = start(m -> m.headerTimeout(Duration.ofMillis(200)), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.frame(Http2Peer.HEADERS, 0, 1, 0).send();
            peer.await("goaway 11");
        }
        try (RunningGateway gateway = start(m -> m.headerTimeout(Duration.ofMillis(200)), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).preface().send()) {
            peer.await("goaway 11");
        }
    }

    @Test
    void aFrameThatIsNeverWholeEndsTheConnectionAlsoBesideAStream() throws Exception {
        try (RunningGateway gateway = start(m -> m.headerTimeout(Duration.ofMillis(300)), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.get(1, "/wait").send();
            assertTrue(happens(arrived));
            peer.octets(0, 0, 100, Http2Peer.HEADERS, 5, 0, 0, 0, 3, 0).send();
            boolean ended = false;
            for (int i = 0; i < 80 && !ended; i++) {
                ended = peer.hasFrame(20) && peer.read().text().equals("goaway 11");
                peer.octets(0).send();
            }
            assertTrue(ended);
        }
    }

    @Test
    void anIdleConnectionIsEnded() throws Exception {
        try (RunningGateway gateway = start(m -> m.idleTimeout(Duration.ofMillis(200)), Http2Limits.DEFAULTS);
                Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            assertEquals("200", answer(peer.get(1, "/").send(), 1));
            peer.await("goaway 0");
            assertEquals("end", peer.read().text());
        }
    }

    @Test
    void stoppingTellsTheClientAndFinishesWhatIsInFlight() throws Exception {
        RunningGateway gateway = start();
        try (Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.get(1, "/late").send();
            assertTrue(happens(arrived));
            Thread closing = new Thread(gateway::close, "closing");
            closing.start();
            peer.await("goaway 0");
            peer.get(3, "/").send();
            assertEquals("reset 7", answer(peer, 3));
            mayAnswer.countDown();
            assertEquals("200", answer(peer, 1));
            assertTrue(peer.await("data x").endsStream());
            assertEquals("end", peer.read().text());
            closing.join(TimeUnit.SECONDS.toMillis(SECONDS));
            assertEquals(Thread.State.TERMINATED, closing.getState());
        } finally {
            gateway.close();
        }
    }

    @Test
    void eachStreamHasItsLineInTheAccessLog() throws Exception {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        RunningGateway gateway = GatewayServer.start(
                new TestGateway(this::handle, m -> m.http2(Http2Limits.DEFAULTS)),
                StartOptions.onLoopback().accessLog(lines::add));
        try (Http2Peer peer = new Http2Peer(gateway.port()).begin()) {
            peer.get(1, "/a")
                    .get(3, "//b")
                    .get(5, "/c", "x_y: z")
                    .get(7, "/cut")
                    .send();
            assertEquals("200", answer(peer, 1));
            assertEquals("400", answer(peer, 3));
            assertEquals("400", answer(peer, 5));
            assertEquals("reset 8", answer(peer, 7));
        } finally {
            gateway.close();
        }
        assertEquals(4, lines.size(), lines.toString());
    }

    @Test
    void httpOneIsStillSpoken() throws Exception {
        try (RunningGateway gateway = start();
                RawClient client = new RawClient(gateway.port())) {
            for (char c : "PRI / HTTP/1.1\r\nHost: a\r\n\r\n".toCharArray()) {
                client.send(String.valueOf(c));
            }
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 200 "));
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 400 "));
        }
    }
}
