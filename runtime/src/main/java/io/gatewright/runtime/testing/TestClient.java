package io.gatewright.runtime.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends requests exactly as they are told, one connection each, and reads what comes back. */
final class TestClient {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final int port;
    private final Disguise disguise;

    TestClient(int port, Disguise disguise) {
        this.port = port;
        this.disguise = disguise;
    }

    /** @param from where it comes from; null: from the loopback interface, as it does */
    Answer send(String method, String target, List<Answer.Field> fields, byte[] body, @Nullable String from) {
        String request = method + " " + target;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            int own = socket.getLocalPort();
            if (from != null) {
                disguise.put(own, from);
            }
            try {
                socket.getOutputStream().write(message(request, fields, body));
                return read(request, method, new BufferedInputStream(socket.getInputStream()));
            } finally {
                disguise.remove(own);
            }
        } catch (IOException e) {
            throw new TestFailure("no answer to " + request + ": " + e.getMessage(), e);
        }
    }

    private byte[] message(String request, List<Answer.Field> fields, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(request).append(" HTTP/1.1\r\n");
        addUnlessGiven(head, fields, "host", "127.0.0.1:" + port);
        addUnlessGiven(head, fields, "connection", "close");
        if (body.length > 0) {
            addUnlessGiven(head, fields, "content-length", Integer.toString(body.length));
        }
        fields.forEach(field ->
                head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        message.write(body);
        return message.toByteArray();
    }

    private static void addUnlessGiven(StringBuilder head, List<Answer.Field> fields, String name, String value) {
        if (fields.stream().noneMatch(field -> field.name().equals(name))) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static Answer read(String request, String method, InputStream in) throws IOException {
        String statusLine = line(in);
        while (statusLine.startsWith("HTTP/1.1 1")) {
            fields(in);
            statusLine = line(in);
        }
        String[] words = statusLine.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
            throw new IOException("not an HTTP answer: " + statusLine);
        }
        int status = Integer.parseInt(words[1]);
        List<Answer.Field> fields = fields(in);
        boolean empty = method.equals("HEAD") || status == 204 || status == 304;
        Answer head = new Answer(request, status, fields, "");
        return empty ? head : new Answer(request, status, fields, new String(body(head, in), StandardCharsets.UTF_8));
    }

    private static byte[] body(Answer head, InputStream in) throws IOException {
        String coding = head.header("transfer-encoding");
        if (coding != null && coding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return chunks(in);
        }
        String length = head.header("content-length");
        return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            if (size == 0) {
                fields(in);
                return body.toByteArray();
            }
            body.write(exactly(in, size));
            line(in);
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static List<Answer.Field> fields(InputStream in) throws IOException {
        List<Answer.Field> fields = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            fields.add(new Answer.Field(
                    line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        return fields;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
