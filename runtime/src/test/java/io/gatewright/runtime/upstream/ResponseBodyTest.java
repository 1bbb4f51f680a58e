package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.ResponseCapture;
import io.undertow.util.HeaderMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ResponseBodyTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private final BlockingQueue<String> captured = new LinkedBlockingQueue<>();

    /** Makes letters upper case; refuses a question mark. */
    private static final class Shouting implements BodyFilter, BodyFilter.Factory {
        @Override
        public void request(HeaderMap upstreamRequest) {
            upstreamRequest.put(io.undertow.util.Headers.ACCEPT_ENCODING, "identity");
        }

        @Override
        public BodyFilter open(Exchange x, int status, HeaderMap responseHeaders) {
            return this;
        }

        @Override
        public void write(ByteBuffer in, Out out) throws BadUpstreamBody {
            String text = StandardCharsets.ISO_8859_1.decode(in).toString();
            if (text.contains("?")) {
                throw new BadUpstreamBody("a question mark");
            }
            out.accept(ByteBuffer.wrap(text.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Override
        public void end(Out out) {
            out.accept(ByteBuffer.wrap(new byte[] {'!'}));
        }

        @Override
        public void close() {}
    }

    private final class Recording implements ResponseCapture {
        private final StringBuilder seen = new StringBuilder();

        @Override
        public boolean head(int status, HeaderMap headers) {
            seen.append(status).append(' ');
            return true;
        }

        @Override
        public void body(ByteBuffer readOnly) {
            seen.append(StandardCharsets.ISO_8859_1.decode(readOnly));
        }

        @Override
        public void end() {
            captured.add(seen + " end");
        }

        @Override
        public void abort() {
            captured.add(seen + " abort");
        }
    }

    private String captured() throws InterruptedException {
        return String.valueOf(captured.poll(10, TimeUnit.SECONDS));
    }

    private Front.Setup capturing(ScriptedUpstream upstream) {
        return Front.to(upstream).preparing(x -> x.capture(new Recording()));
    }

    @Test
    void trailers_come_through_but_for_those_that_frame_or_route() throws Exception {
        String answer = OK
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Sum: 1\r\nContent-Length: 3\r\nSet-Cookie: a=b\r\n\r\n";
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(answer);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            Answer got = client.get("/").answer();
            assertEquals("hello", got.body());
            assertEquals("X-Sum: 1\r\n", got.trailers());
        }
    }

    @Test
    void a_filtered_body_that_ends_within_the_hold_has_its_exact_length() throws Exception {
        for (String answer : new String[] {
            OK + "Content-Length: 5\r\n\r\nhello",
            OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"
        }) {
            try (ScriptedUpstream upstream = ScriptedUpstream.answering(answer);
                    Front front = capturing(upstream)
                            .preparing(x -> {
                                x.capture(new Recording());
                                x.filterBody(new Shouting());
                                x.filterBody(new Shouting());
                            })
                            .start();
                    RawClient client = front.connect()) {
                Answer got = client.get("/", "Accept-Encoding: gzip\r\n").answer();
                assertEquals("HELLO!!", got.body());
                assertEquals("7", got.field("content-length"));
                assertEquals("identity", upstream.lastRequest().field("accept-encoding"));
                assertEquals("200 HELLO!! end", captured());
            }
        }
    }

    @Test
    void a_filter_that_refuses_before_the_head_is_out_gives_a_502() throws Exception {
        String answer = OK + "Set-Cookie: a=b\r\nContent-Length: 6\r\n\r\nhello?";
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(answer);
                Front front = Front.to(upstream)
                        .preparing(x -> x.filterBody(new Shouting()))
                        .start();
                RawClient client = front.connect()) {
            Answer got = client.get("/").answer();
            assertEquals(502, got.status());
            assertFalse(got.head().contains("Cookie") || got.body().contains("HELLO"), got.head());
        }
    }

    @Test
    void a_filter_that_refuses_later_has_the_client_cut_off() throws Exception {
        ScriptedUpstream.Script late = peer -> {
            peer.request();
            peer.send(OK + "Transfer-Encoding: chunked\r\n\r\n");
            peer.send("20000\r\n" + "a".repeat(0x20000) + "\r\n");
            peer.readUntil("go");
            peer.send("1\r\n?\r\n0\r\n\r\n");
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(late);
                Front front = capturing(upstream)
                        .preparing(x -> {
                            x.capture(new Recording());
                            x.filterBody(new Shouting());
                        })
                        .start();
                RawClient client = front.connect()) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
            assertTrue(client.octets(1000).startsWith(OK));
            client.send("go");
            assertFalse(client.rest().endsWith("0\r\n\r\n"));
            assertTrue(captured().endsWith("A abort"));
        }
    }

    @Test
    void what_is_captured_is_what_the_client_gets() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(OK + "Content-Length: 5\r\n\r\nhello");
                Front front = capturing(upstream).start();
                RawClient client = front.connect()) {
            assertEquals("hello", client.get("/").answer().body());
            assertEquals("200 hello end", captured());
        }
    }

    @Test
    void a_capture_of_an_answer_that_breaks_off_is_given_up() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answeringOnce(OK + "Content-Length: 9\r\n\r\nhello");
                Front front = capturing(upstream).start();
                RawClient client = front.connect()) {
            client.get("/").rest();
            assertEquals("200 hello abort", captured());
        }
    }

    @Test
    void a_step_that_throws_gives_a_500_and_no_leak() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(OK + "Content-Length: 5\r\n\r\nhello");
                Front front = Front.to(upstream)
                        .preparing(x -> x.onUpstreamRequest((e, head) -> {
                            throw new IllegalStateException("a mistake");
                        }))
                        .start();
                RawClient client = front.connect()) {
            assertEquals(500, client.get("/").answer().status());
            assertTrue(upstream.sawEnd());
        }
    }
}
