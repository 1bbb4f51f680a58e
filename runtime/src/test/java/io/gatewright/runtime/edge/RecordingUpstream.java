package io.gatewright.runtime.edge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** An upstream that answers everything with {@code ok} and remembers, to the letter, what it got. */
final class RecordingUpstream implements AutoCloseable {
    private final ServerSocket server;
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    /** One request, as it stood on the wire. */
    record Seen(String line, Map<String, String> fields, String body) {
        /** Method and target, and the body in brackets if there is one. */
        String summary() {
            String short_ = line.substring(0, line.lastIndexOf(' '));
            return body.isEmpty() ? short_ : short_ + " [" + body + "]";
        }
    }

    RecordingUpstream() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    URI target() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** What came since the last call. */
    List<Seen> take() {
        List<Seen> all = new ArrayList<>();
        for (Seen next = seen.poll(); next != null; next = seen.poll()) {
            all.add(next);
        }
        return all;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "recording upstream");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Seen request = read(in); request != null; request = read(in)) {
                seen.add(request);
                boolean head = request.line().startsWith("HEAD ");
                socket.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n" + (head ? "" : "ok"))
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // The gateway went away: what it sent until then was recorded.
        }
    }

    /** The next request; null at the end. Anything that isn't one is recorded as a line of its own. */
    private static @Nullable Seen read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field = line(in); field != null && !field.isEmpty(); field = line(in)) {
            int colon = field.indexOf(": ");
            String name = field.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
            fields.merge(name, field.substring(colon + 2), (a, b) -> a + ", " + b);
        }
        return new Seen(line, fields, body(in, fields));
    }

    private static String body(InputStream in, Map<String, String> fields) throws IOException {
        if (!fields.containsKey("transfer-encoding")) {
            int length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
            return exactly(in, length);
        }
        StringBuilder body = new StringBuilder();
        for (int size = size(in); size > 0; size = size(in)) {
            body.append(exactly(in, size));
            line(in);
        }
        for (String trailer = line(in); trailer != null && !trailer.isEmpty(); ) {
            trailer = line(in);
        }
        return body.toString();
    }

    private static String exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut within a body");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            throw new IOException("cut within a body");
        }
        return Integer.parseInt(line, 16);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text + "<bare line feed>";
            }
            line.write(c);
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1) + "<cut>";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
