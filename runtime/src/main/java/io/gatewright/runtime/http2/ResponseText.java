package io.gatewright.runtime.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the HTTP/1.1 answers that the gateway itself writes, and tells what is in them. Whoever writes them is trusted
 * to frame them; what can't be understood ends the stream. Confined to its I/O thread.
 */
final class ResponseText {
    /** What an answer is made of, in the order in which it comes. */
    interface Sink {
        /** A head, its fields in HPACK; {@code last}: there is no body. An interim one may come before. */
        void head(byte[] block, boolean last);

        /** Some of the body; the buffer is the caller's. */
        void body(ByteBuffer part);

        /** The end of a body. @param trailers in HPACK; empty: there are none */
        void end(byte[] trailers);
    }

    private enum At {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK_END,
        TRAILER,
        UNTIL_CLOSE,
        OVER
    }

    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");
    private static final int MAX_HEAD = 1 << 20;
    private static final byte[] NOTHING = {};

    private final Sink sink;
    private final boolean toHead;
    private final StringBuilder line = new StringBuilder(256);
    private At at = At.HEAD;
    private boolean chunked;
    private long left;

    ResponseText(Sink sink, boolean toHead) {
        this.sink = sink;
        this.toHead = toHead;
    }

    void read(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            switch (at) {
                case HEAD -> head(in);
                case BODY -> {
                    ByteBuffer part = in.slice();
                    part.limit((int) Math.min(left, part.limit()));
                    left -= part.remaining();
                    in.position(in.position() + part.remaining());
                    sink.body(part);
                    if (left == 0) {
                        bodyEnds();
                    }
                }
                case UNTIL_CLOSE -> {
                    sink.body(in.slice());
                    in.position(in.limit());
                }
                case CHUNK_SIZE, CHUNK_END, TRAILER -> line(in);
                case OVER -> in.position(in.limit());
            }
        }
    }

    /** The writer says that there is no more. */
    void shutdown() {
        if (at == At.UNTIL_CLOSE) {
            over(NOTHING);
        }
    }

    private void head(ByteBuffer in) throws IOException {
        while (in.hasRemaining() && at == At.HEAD) {
            char c = (char) (in.get() & 0xff);
            line.append(c);
            int length = line.length();
            if (c == '\n' && length >= 4 && line.charAt(length - 3) == '\n') {
                String text = line.substring(0, length - 2);
                line.setLength(0);
                begin(text);
            } else if (length > MAX_HEAD) {
                throw new IOException("an answer's head is too large");
            }
        }
    }

    private void begin(String head) throws IOException {
        int lineEnd = head.indexOf("\r\n");
        if (lineEnd < 12 || !head.startsWith("HTTP/1.")) {
            throw new IOException("not an answer");
        }
        String status = head.substring(9, 12);
        HpackWriter block = new HpackWriter().status(status);
        chunked = false;
        left = -1;
        fields(head, lineEnd + 2, block);
        if (status.charAt(0) == '1') {
            sink.head(block.block(), false);
            return;
        }
        boolean none = toHead || left == 0 || status.equals("204") || status.equals("304");
        at = none ? At.OVER : chunked ? At.CHUNK_SIZE : left > 0 ? At.BODY : At.UNTIL_CLOSE;
        sink.head(block.block(), none);
    }

    private void fields(String head, int from, HpackWriter block) throws IOException {
        for (int at = from; at < head.length(); ) {
            int end = head.indexOf("\r\n", at);
            int colon = head.indexOf(':', at);
            if (colon < 0 || colon > end) {
                throw new IOException("a line without a colon");
            }
            String name = head.substring(at, colon).toLowerCase(Locale.ROOT);
            String value = head.substring(colon + 1, end).trim();
            if (name.equals("content-length")) {
                left = Long.parseLong(value);
            }
            if (name.equals("transfer-encoding")) {
                chunked = true;
            }
            if (!HOP_BY_HOP.contains(name)) {
                block.field(name, value);
            }
            at = end + 2;
        }
    }

    private void line(ByteBuffer in) throws IOException {
        char c = (char) (in.get() & 0xff);
        line.append(c);
        if (line.length() > MAX_HEAD) {
            throw new IOException("a line is too long");
        }
        if (c != '\n' || (at == At.TRAILER && !trailersEnd())) {
            return;
        }
        String text = line.substring(0, line.length() - 2);
        line.setLength(0);
        switch (at) {
            case CHUNK_SIZE -> {
                int semicolon = text.indexOf(';');
                left = Long.parseLong(semicolon < 0 ? text : text.substring(0, semicolon), 16);
                at = left > 0 ? At.BODY : At.TRAILER;
            }
            case CHUNK_END -> at = At.CHUNK_SIZE;
            case TRAILER -> {
                HpackWriter block = new HpackWriter();
                fields(text, 0, block);
                over(block.block());
            }
            case HEAD, BODY, UNTIL_CLOSE, OVER -> throw new IllegalStateException();
        }
    }

    private boolean trailersEnd() {
        int length = line.length();
        return length == 2 || (length >= 4 && line.charAt(length - 3) == '\n');
    }

    private void bodyEnds() {
        if (chunked) {
            at = At.CHUNK_END;
        } else {
            over(NOTHING);
        }
    }

    private void over(byte[] trailers) {
        at = At.OVER;
        sink.end(trailers);
    }

    /** For messages that are written by hand. */
    static ByteBuffer latin1(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
