package io.gatewright.runtime.edge;

import io.undertow.protocols.http2.HpackDecoder;
import io.undertow.protocols.http2.HpackException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A client of HTTP/2 that sends exactly what it is told, right or wrong. Every read has a time-out. */
final class Http2Peer implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private final Socket socket = new Socket();
    private final PushbackInputStream bytes;
    private final DataInputStream in;
    private boolean tableUpdated;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final HpackDecoder decoder = new HpackDecoder(4096);

    /** @param text what it is, for comparisons: {@code reset 1}, {@code 200}, {@code data abc}, {@code goaway 11} … */
    record Frame(int type, int flags, int stream, int length, String text) {
        boolean endsStream() {
            return (type == DATA || type == HEADERS) && (flags & END_STREAM) != 0;
        }
    }

    Http2Peer(int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        bytes = new PushbackInputStream(socket.getInputStream());
        in = new DataInputStream(bytes);
    }

    /** Preface and empty SETTINGS. */
    Http2Peer begin() {
        return preface().frame(SETTINGS, 0, 0);
    }

    Http2Peer preface() {
        out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    Http2Peer frame(int type, int flags, int stream, int... octets) {
        byte[] payload = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            payload[i] = (byte) octets[i];
        }
        return frame(type, flags, stream, payload);
    }

    /** Bytes that need not be a frame. */
    Http2Peer octets(int... octets) {
        for (int octet : octets) {
            out.write(octet);
        }
        return this;
    }

    Http2Peer frame(int type, int flags, int stream, byte[] payload) {
        ByteBuffer header = ByteBuffer.allocate(9);
        header.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        header.put((byte) type).put((byte) flags).putInt(stream);
        out.writeBytes(header.array());
        out.writeBytes(payload);
        return this;
    }

    /** A GET without a body; more fields as {@code name: value}. */
    Http2Peer get(int stream, String path, String... fields) {
        return head(stream, END_STREAM, "GET", path, fields);
    }

    /** A POST whose body is to follow. */
    Http2Peer post(int stream, String path, String... fields) {
        return head(stream, 0, "POST", path, fields);
    }

    private Http2Peer head(int stream, int flags, String method, String path, String... fields) {
        List<String> all = new ArrayList<>(
                List.of(":method: " + method, ":scheme: http", ":path: " + path, ":authority: a.example"));
        all.addAll(List.of(fields));
        return headers(stream, flags, all.toArray(String[]::new));
    }

    Http2Peer headers(int stream, int flags, String... fields) {
        byte[] block = block(fields);
        int most = 16_384;
        frame(
                HEADERS,
                block.length <= most ? flags | END_HEADERS : flags,
                stream,
                Arrays.copyOf(block, Math.min(most, block.length)));
        for (int from = most; from < block.length; from += most) {
            int to = Math.min(from + most, block.length);
            frame(CONTINUATION, to == block.length ? END_HEADERS : 0, stream, Arrays.copyOfRange(block, from, to));
        }
        return this;
    }

    Http2Peer data(int stream, boolean end, String text) {
        return frame(DATA, end ? END_STREAM : 0, stream, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Literals without indexing, names as they stand. */
    static byte[] block(String... fields) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (String field : fields) {
            int colon = field.indexOf(": ", 1);
            block.write(0);
            text(block, field.substring(0, colon));
            text(block, field.substring(colon + 2));
        }
        return block.toByteArray();
    }

    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < 127) {
            block.write(bytes.length);
        } else {
            block.write(127);
            int rest = bytes.length - 127;
            for (; rest >= 128; rest >>= 7) {
                block.write((rest & 127) | 128);
            }
            block.write(rest);
        }
        block.writeBytes(bytes);
    }

    /** Sends what was written since the last time. */
    Http2Peer send() throws IOException {
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
        out.reset();
        return this;
    }

    /** The next frame; one with the text {@code end} when the gateway closed. */
    Frame read() throws IOException, HpackException {
        try {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(length);
            return new Frame(type, flags, stream, length, text(type, flags, payload));
        } catch (EOFException e) {
            return new Frame(-1, 0, 0, 0, "end");
        }
    }

    private String text(int type, int flags, byte[] payload) throws HpackException {
        ByteBuffer content = ByteBuffer.wrap(payload);
        return switch (type) {
            case DATA -> "data " + new String(payload, StandardCharsets.ISO_8859_1);
            case HEADERS -> {
                tableUpdated = payload[0] == 0x20;
                StringBuilder fields = new StringBuilder();
                decoder.setHeaderEmitter((name, value, never) ->
                        fields.append(name.toString().equals(":status") ? value : "\n" + name + ": " + value));
                decoder.decode(content, false);
                yield fields.toString();
            }
            case RST_STREAM -> "reset " + content.getInt();
            case GOAWAY -> "goaway " + content.getInt(4);
            case PING -> flags == 1 ? "pong" : "ping";
            case WINDOW_UPDATE -> "window " + content.getInt();
            default -> "frame " + type;
        };
    }

    /** Whether the last HEADERS that were read began by giving up the dynamic table. */
    boolean tableUpdated() {
        return tableUpdated;
    }

    /** Whether something comes, or the end, within so many milliseconds. */
    boolean hasFrame(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            int c = bytes.read();
            if (c >= 0) {
                bytes.unread(c);
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(10_000);
        }
    }

    /** The next frame on {@code stream} that is not DATA, or what ends the connection. */
    Frame answer(int stream) throws IOException, HpackException {
        while (true) {
            Frame frame = read();
            boolean ends = frame.type() < 0 || frame.type() == GOAWAY;
            if (ends || (frame.stream() == stream && (frame.type() == HEADERS || frame.type() == RST_STREAM))) {
                return frame;
            }
        }
    }

    /** Reads on to the first frame with this text. */
    Frame await(String text) throws IOException, HpackException {
        for (Frame frame = read(); ; frame = read()) {
            if (frame.text().equals(text)) {
                return frame;
            }
            if (frame.type() < 0) {
                throw new EOFException("closed before: " + text);
            }
        }
    }

    /** Closes before its time. */
    void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
