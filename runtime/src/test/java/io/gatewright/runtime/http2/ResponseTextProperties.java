package io.gatewright.runtime.http2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.undertow.protocols.http2.HpackDecoder;
import io.undertow.protocols.http2.HpackException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ResponseTextProperties {
    /** Writes down what it is told. */
    private static final class Notes implements ResponseText.Sink {
        private final StringBuilder notes = new StringBuilder();

        private void fields(byte[] block) {
            HpackDecoder decoder = new HpackDecoder(0);
            decoder.setHeaderEmitter((name, value, never) ->
                    notes.append(name).append('=').append(value).append(' '));
            try {
                decoder.decode(ByteBuffer.wrap(block), false);
            } catch (HpackException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void head(byte[] block, boolean last) {
            notes.append(last ? "[only " : "[");
            fields(block);
            notes.append("]");
        }

        @Override
        public void body(ByteBuffer part) {
            notes.append(StandardCharsets.ISO_8859_1.decode(part));
        }

        @Override
        public void end(byte[] trailers) {
            notes.append("[end ");
            fields(trailers);
            notes.append("]");
        }
    }

    private static String read(String text, boolean toHead, List<Integer> cuts) throws IOException {
        Notes notes = new Notes();
        ResponseText reader = new ResponseText(notes, toHead);
        int at = 0;
        for (int cut : cuts) {
            int to = Math.min(text.length(), at + cut);
            reader.read(ResponseText.latin1(text.substring(at, to)));
            at = to;
        }
        reader.read(ResponseText.latin1(text.substring(at)));
        reader.shutdown();
        return notes.notes.toString();
    }

    @Example
    void everyFramingIsUnderstood() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nX-A: 1\r\n";
        assertEquals(
                "[only :status=200 x-a=1 content-length=0 ]",
                read(head + "Content-Length: 0\r\n\r\n", false, List.of()));
        assertEquals(
                "[:status=200 x-a=1 content-length=2 ]ab[end ]",
                read(head + "Content-Length: 2\r\n\r\nab", false, List.of()));
        assertEquals(
                "[only :status=200 x-a=1 content-length=2 ]",
                read(head + "Content-Length: 2\r\n\r\n", true, List.of()));
        assertEquals("[:status=200 x-a=1 ]abc[end ]", read(head + "\r\nabc", false, List.of()));
        assertEquals(
                "[:status=200 x-a=1 ]abc[end x-sum=6 ]",
                read(
                        head + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n2\r\nbc\r\n0\r\nX-Sum: 6\r\n\r\n",
                        false,
                        List.of()));
        assertEquals(
                "[:status=100 ][only :status=204 ]",
                read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", false, List.of()));
    }

    @Property(tries = 500)
    void piecesAreReadAsTheWholeIs(
            @ForAll @From("answers") String text, @ForAll List<@IntRange(min = 1, max = 9) Integer> cuts)
            throws IOException {
        assertEquals(read(text, false, List.of()), read(text, false, cuts));
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\nA: b\r\nC: d\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 \r\nX: y\r\n\r\nuntil the end",
                "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n");
    }
}
