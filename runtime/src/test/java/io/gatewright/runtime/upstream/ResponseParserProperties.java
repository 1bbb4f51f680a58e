package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResponseParserProperties {
    @Property(tries = 3000)
    void pieces_are_read_as_the_whole_is(
            @ForAll("messages") String message,
            @ForAll List<@net.jqwik.api.constraints.IntRange(min = 1, max = 9) Integer> cuts) {
        assertEquals(read(message, List.of()), read(message, cuts));
    }

    @Property(tries = 3000)
    void any_octets_are_read_or_refused(@ForAll byte[] octets, @ForAll boolean behindHead) {
        String start = behindHead ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" : "";
        String message = start + new String(octets, StandardCharsets.ISO_8859_1);
        assertEquals(read(message, List.of()), read(message, List.of(1, 2, 3)));
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> line = Arbitraries.of(
                "Content-Length: 5\r\n",
                "Content-Length: 0\r\n",
                "content-length: 5\r\n",
                "Content-Length: +5\r\n",
                "Transfer-Encoding: chunked\r\n",
                "Transfer-Encoding: gzip\r\n",
                "X: a\rb\r\n",
                "X : a\r\n",
                " fold\r\n",
                "X: a\n",
                "X: \0\r\n",
                "X:a\r\n",
                "x-y:  a b \t\r\n",
                "Connection: close\r\n",
                ": a\r\n",
                "no colon\r\n");
        Arbitrary<String> status = Arbitraries.of(
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 204\r\n",
                "HTTP/1.0 200 OK\r\n",
                "HTTP/1.1 304 \r\n",
                "HTTP/1.1 099 X\r\n",
                "HTTP/2 200 OK\r\n",
                "HTTP/1.1 200 a\rb\r\n",
                "HTTP/1.1  200 OK\r\n");
        Arbitrary<String> body = Arbitraries.of(
                "",
                "hello",
                "5\r\nhello\r\n0\r\n\r\n",
                "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n",
                "5 \r\nhello\r\n0\r\n\r\n",
                "0x5\r\nhello\r\n",
                "5\nhello\r\n0\r\n\r\n",
                "5\r\nhelloX\r\n0\r\n\r\n",
                "0\r\n\r\nextra",
                "-1\r\n\r\n",
                "\r\n",
                "fffffffffffffffff\r\n");
        return Combinators.combine(status, line.list().ofMaxSize(3), body)
                .as((first, lines, rest) -> first + String.join("", lines) + "\r\n" + rest);
    }

    /** What comes of a message that arrives in pieces of {@code cuts} octets, repeated; all at once if empty. */
    private static String read(String message, List<Integer> cuts) {
        StringBuilder seen = new StringBuilder();
        byte[] all = message.getBytes(StandardCharsets.ISO_8859_1);
        byte[] scratch = new byte[64];
        HeadAssembler assembler = new HeadAssembler(scratch);
        ResponseHead head = new ResponseHead();
        BodyDecoder decoder = null;
        int at = 0;
        try {
            for (int piece = 0; at < all.length; piece++) {
                int size = cuts.isEmpty() ? all.length : cuts.get(piece % cuts.size());
                ByteBuffer in = ByteBuffer.allocate(Math.min(size, all.length - at))
                        .put(all, at, Math.min(size, all.length - at))
                        .flip();
                at += in.remaining();
                if (decoder == null) {
                    int end = assembler.take(in, HeadAssembler.MAX_HEAD);
                    if (end < 0) {
                        continue;
                    }
                    head.parse(assembler.bytes(), end);
                    long length = head.bodyLength(false);
                    seen.append(head.status())
                            .append(' ')
                            .append(length)
                            .append(' ')
                            .append(head.isPersistent());
                    seen.append(head.fields().toMap()).append(" body ");
                    decoder = length == ResponseHead.CHUNKED ? new ChunkedBody() : new PlainBody(length);
                }
                boolean ended = decoder.decode(in);
                seen.append(StandardCharsets.ISO_8859_1.decode(in));
                if (ended) {
                    FieldList trailers = decoder.trailers();
                    return seen + " ended" + (trailers == null ? "" : trailers.toMap());
                }
            }
            return seen + " open";
        } catch (BadResponse e) {
            // How much of a body was passed on before depends on the pieces; that it is refused does not.
            return "refused";
        }
    }
}
