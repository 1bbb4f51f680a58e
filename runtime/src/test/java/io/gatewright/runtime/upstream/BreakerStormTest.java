package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many clients that leave at any moment, upstreams that fail in every way, on several I/O threads. */
class BreakerStormTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final int BODY = 70_000;
    private static final int CLIENTS = 16;
    private static final int TURNS = 60;

    private volatile boolean stormy = true;

    private void serve(ScriptedUpstream.Peer peer) throws Exception {
        Random random = new Random();
        while (true) {
            boolean upload = peer.request().startsWith("POST");
            if (upload && stormy && random.nextInt(3) == 0) {
                peer.octets(1000);
                peer.reset();
            } else if (upload) {
                peer.octets(BODY);
            }
            switch (stormy ? random.nextInt(9) : 8) {
                case 0 -> peer.awaitEnd();
                case 1 -> peer.reset();
                case 2 -> peer.socket.close();
                case 3 -> peer.send("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
                case 4 -> peer.send("HTTP/1.1 101 Up\r\n\r\n");
                case 5 -> peer.send("HTTP/1.1 103 Soon\r\n\r\n" + OK);
                case 6 -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nok");
                    peer.reset();
                }
                case 7 -> peer.send("nonsense\r\n\r\n");
                default -> peer.send(OK);
            }
        }
    }

    private static void turn(Front front, Random random) throws Exception {
        try (RawClient client = front.connect()) {
            switch (random.nextInt(4)) {
                case 0 -> client.get("/gone").reset();
                case 1 ->
                    client.send("POST /cut HTTP/1.1\r\nHost: a\r\nContent-Length: " + BODY + "\r\n\r\n"
                                    + "x".repeat(random.nextInt(BODY)))
                            .reset();
                case 2 -> {
                    client.send("POST /asked HTTP/1.1\r\nHost: a\r\nContent-Length: " + BODY
                            + "\r\nExpect: 100-continue\r\n\r\n");
                    if (client.answer().status() == 100) {
                        client.send("x".repeat(BODY)).answer();
                    }
                }
                default -> client.get("/").answer();
            }
        } catch (IOException cut) {
            // As good an end as any.
        }
    }

    @Test
    void after_it_no_connection_is_lost_and_the_breaker_closes() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ScriptedUpstream a = new ScriptedUpstream(this::serve);
                ScriptedUpstream b = new ScriptedUpstream(this::serve);
                Front front = Front.to(builder -> builder.target("http://127.0.0.1:" + a.port(), 2)
                                .target("http://127.0.0.1:" + b.port()))
                        .threads(4)
                        .with(builder -> builder.timeout(Duration.ofMillis(60))
                                .maxConnections(8)
                                .breaker(breaker -> breaker.minimum(20)
                                        .errors(90)
                                        .within(Duration.ofMillis(200))
                                        .open(Duration.ofMillis(1))))
                        .start()) {
            List<Future<?>> storm = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                storm.add(clients.submit(() -> {
                    for (int turn = 0; turn < TURNS; turn++) {
                        turn(front, random);
                    }
                    return null;
                }));
            }
            for (Future<?> each : storm) {
                each.get(60, TimeUnit.SECONDS);
            }
            stormy = false;
            int good = 0;
            for (int i = 0; good < 40 && i < 10_000; i++) {
                try (RawClient client = front.connect()) {
                    good = client.get("/").answer().status() == 200 ? good + 1 : 0;
                }
            }
            assertEquals(40, good);
            assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
        } finally {
            clients.shutdownNow();
        }
    }
}
