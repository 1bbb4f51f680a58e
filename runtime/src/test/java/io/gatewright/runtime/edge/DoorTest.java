package io.gatewright.runtime.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.http2.Http2Limits;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** The count of connections, by which the door bounds them and knows when it is drained. */
class DoorTest {
    private final ByteBufferPool buffers = new DefaultByteBufferPool(true, 16 * 1024, -1, 4);
    private XnioWorker worker;
    private Door door;

    @BeforeEach
    void open() throws Exception {
        worker = Xnio.getInstance()
                .createWorker(OptionMap.create(Options.WORKER_IO_THREADS, 1, Options.THREAD_DAEMON, true));
        EdgeLimits limits = new EdgeLimits(
                16 * 1024,
                100,
                8 * 1024,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                0,
                Duration.ofSeconds(20),
                10,
                Http2Limits.DEFAULTS,
                Duration.ofSeconds(1));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        door = new Door(address, limits, worker, buffers, http -> http.endExchange(), (peer, id, problem) -> {});
        door.open();
    }

    @AfterEach
    void close() {
        door.close();
        worker.shutdownNow();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline);
            Thread.onSpinWait();
        }
    }

    /** Until the one I/O thread is through with what it is doing. */
    private void awaitThread() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        worker.getIoThread(0).execute(done::countDown);
        assertTrue(done.await(10, TimeUnit.SECONDS));
    }

    @Test
    void aConnectionOfHttp2CountsUntilItIsClosed() throws Exception {
        try (Http2Peer peer = new Http2Peer(door.port())) {
            await(() -> door.connections() == 1);
            awaitThread(); // the preface comes to a connection that is there already
            assertEquals(
                    "200",
                    peer.begin()
                            .get(1, "/")
                            .send()
                            .answer(1)
                            .text()
                            .lines()
                            .findFirst()
                            .orElse(""));
            assertEquals(1, door.connections());
        }
        await(() -> door.connections() == 0);
    }
}
