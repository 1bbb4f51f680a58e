package io.gatewright.runtime.upstream;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An upstream that does what its script says, octet by octet, and records what reaches it. */
public final class ScriptedUpstream implements AutoCloseable {
    /** What is done with one connection. */
    public interface Script {
        void run(Peer peer) throws Exception;
    }

    private final ServerSocket server;
    private final Script script;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch gone = new CountDownLatch(1);

    public ScriptedUpstream(Script script) throws IOException {
        this.script = script;
        server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "upstream");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** Answers each request on a connection with the same octets. */
    public static ScriptedUpstream answering(String octets) throws IOException {
        return new ScriptedUpstream(peer -> {
            while (true) {
                peer.request();
                peer.send(octets);
            }
        });
    }

    /** Answers one request with {@code octets}, then ends the connection. */
    public static ScriptedUpstream answeringOnce(String octets) throws IOException {
        return new ScriptedUpstream(peer -> {
            peer.request();
            peer.send(octets);
            peer.socket.shutdownOutput();
            peer.awaitEnd();
        });
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread serving = new Thread(() -> serve(socket), "upstream connection");
                serving.setDaemon(true);
                serving.start();
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.run(new Peer(socket));
        } catch (EOFException e) {
            gone.countDown();
        } catch (Exception e) {
            gone.countDown();
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** The heads of all requests, in the order they came. */
    public List<String> requests() {
        return requests;
    }

    Answer lastRequest() {
        return new Answer(requests.get(requests.size() - 1), "", "");
    }

    /** Whether the gateway ended a connection, within ten seconds. */
    boolean sawEnd() throws InterruptedException {
        return gone.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** One connection, as the upstream sees it. */
    final class Peer {
        final Socket socket;
        final InputStream in;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** Reads the head of a request and records it. */
        String request() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                int c = in.read();
                if (c < 0) {
                    throw new EOFException();
                }
                head.append((char) c);
            }
            requests.add(head.toString());
            return head.toString();
        }

        void send(String octets) throws IOException {
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Reads up to {@code end}, which is included. */
        String readUntil(String end) throws IOException {
            StringBuilder read = new StringBuilder();
            while (read.indexOf(end) < 0) {
                int c = in.read();
                if (c < 0) {
                    throw new EOFException(read.toString());
                }
                read.append((char) c);
            }
            return read.toString();
        }

        String octets(int count) throws IOException {
            return new String(in.readNBytes(count), StandardCharsets.ISO_8859_1);
        }

        /** Waits for the gateway to end the connection. */
        void awaitEnd() throws IOException {
            while (in.read() >= 0) {}
            throw new EOFException();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
