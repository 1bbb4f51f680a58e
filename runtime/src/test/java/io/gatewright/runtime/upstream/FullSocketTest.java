package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

class FullSocketTest {
    /** A socket that has no room for the head of an answer when the head comes, and has it again at once. */
    private static final class Full extends AbstractStreamSinkConduit<StreamSinkConduit> {
        private boolean asked;

        Full(StreamSinkConduit next) {
            super(next);
        }

        @Override
        public boolean flush() throws IOException {
            boolean again = asked;
            asked = true;
            return again && super.flush();
        }
    }

    @Test
    void a_head_that_found_no_room_goes_out_before_the_body_comes() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        ScriptedUpstream.Script script = peer -> {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
            seen.await();
            peer.send("hello");
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = Front.to(upstream)
                        .preparing(x -> x.http().addResponseWrapper((factory, http) -> new Full(factory.create())))
                        .start();
                RawClient client = front.connect()) {
            client.get("/");
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append(client.octets(1));
            }
            seen.countDown();
            assertEquals("hello", client.octets(5));
        }
    }
}
