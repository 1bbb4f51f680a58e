package io.gatewright.runtime.upstream;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks octets to a server and reads what comes back, tidying nothing. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    Socket socket() {
        return socket;
    }

    InputStream in() {
        return in;
    }

    RawClient send(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** A GET of {@code path} with more header lines, each ended by CR LF. */
    RawClient get(String path, String... lines) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: shop.example\r\n" + String.join("", lines) + "\r\n");
    }

    Answer answer() throws IOException {
        return answer(false);
    }

    /** @param toHead whether the request was a HEAD */
    Answer answer(boolean toHead) throws IOException {
        String head = head();
        Answer answer = new Answer(head, "", "");
        if (toHead || answer.status() == 204 || answer.status() == 304 || answer.status() == 100) {
            return answer;
        }
        String length = answer.field("content-length");
        if (length != null) {
            return new Answer(head, octets(Integer.parseInt(length)), "");
        }
        if (answer.field("transfer-encoding") == null) {
            return new Answer(head, rest(), "");
        }
        StringBuilder body = new StringBuilder();
        while (true) {
            int size = Integer.parseInt(line().trim(), 16);
            if (size == 0) {
                break;
            }
            body.append(octets(size));
            line();
        }
        StringBuilder trailers = new StringBuilder();
        for (String line = line(); !line.equals("\r\n"); line = line()) {
            trailers.append(line);
        }
        return new Answer(head, body.toString(), trailers.toString());
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.equals("\r\n"); line = line()) {
            head.append(line);
        }
        return head.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c;
        do {
            c = in.read();
            if (c < 0) {
                throw new EOFException("after " + line);
            }
            line.append((char) c);
        } while (c != '\n');
        return line.toString();
    }

    String octets(int count) throws IOException {
        byte[] octets = in.readNBytes(count);
        if (octets.length < count) {
            throw new EOFException("short body");
        }
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** Everything up to the end, be it an orderly one or a reset. */
    String rest() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            in.transferTo(rest);
        } catch (IOException e) {
            // An end as good as any.
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    /** Ends the connection so that the other side sees a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
