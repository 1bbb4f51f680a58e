package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BackPressureTest {
    private static final long TOTAL = 256L << 20;

    /** What the kernel may hold for both connections, and the gateway on top. */
    private static final long BOUND = 32L << 20;

    private static final long BLOCKED_MILLIS = 700;

    /** Writes zeros. @return how many went out before the other side took none for a while, or {@code total} */
    private static long writeUntilBlocked(SocketChannel channel, long total) throws IOException {
        channel.configureBlocking(false);
        ByteBuffer zeros = ByteBuffer.allocateDirect(64 * 1024);
        long written = 0;
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            while (written < total) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), total - written));
                int count = channel.write(zeros);
                written += count;
                if (count == 0 && selector.select(BLOCKED_MILLIS) == 0) {
                    return written;
                }
                selector.selectedKeys().clear();
            }
        }
        return written;
    }

    private static long read(SocketChannel channel, long total) throws IOException {
        ByteBuffer sink = ByteBuffer.allocateDirect(64 * 1024);
        long read = 0;
        while (read < total) {
            int count = channel.read(sink.clear());
            if (count < 0) {
                return read;
            }
            read += count;
        }
        return read;
    }

    private static String head(SocketChannel channel) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("ended early: " + head);
            }
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    private static void send(SocketChannel channel, String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void an_upstream_can_only_send_what_the_client_takes() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(loopback(0));
                Front front = Front.to(server.socket().getLocalPort()).start();
                SocketChannel client = SocketChannel.open(loopback(front.port()))) {
            send(client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            SocketChannel upstream = server.accept();
            head(upstream);
            send(upstream, "HTTP/1.1 200 OK\r\nContent-Length: " + TOTAL + "\r\n\r\n");
            long sent = writeUntilBlocked(upstream, TOTAL);
            assertTrue(sent < BOUND, "sent " + sent);
            Future<Long> rest = other.submit(() -> writeUntilBlocked(upstream, TOTAL - sent));
            head(client);
            assertEquals(TOTAL, read(client, TOTAL));
            assertEquals(TOTAL - sent, rest.get());
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void a_client_can_only_send_what_the_upstream_takes() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(loopback(0));
                Front front = Front.to(server.socket().getLocalPort()).start();
                SocketChannel client = SocketChannel.open(loopback(front.port()))) {
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            send(client, "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: " + TOTAL + "\r\n\r\n");
            long sent = writeUntilBlocked(client, TOTAL);
            assertTrue(sent < BOUND, "sent " + sent);
            SocketChannel upstream = server.accept();
            Future<Long> rest = other.submit(() -> writeUntilBlocked(client, TOTAL - sent));
            head(upstream);
            assertEquals(TOTAL, read(upstream, TOTAL));
            assertEquals(TOTAL - sent, rest.get());
            send(upstream, "HTTP/1.1 204 No Content\r\n\r\n");
            client.configureBlocking(true);
            assertTrue(head(client).startsWith("HTTP/1.1 204"));
        } finally {
            other.shutdownNow();
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
