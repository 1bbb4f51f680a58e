package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Exchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.xnio.channels.StreamSourceChannel;

/** Reads the whole body without blocking, and answers with its length. */
final class CountingStep {
    private final Exchange x;
    private final ByteBuffer buffer = ByteBuffer.allocate(4096);
    private long count;

    private CountingStep(Exchange x) {
        this.x = x;
    }

    static void handle(Exchange x) {
        if (x.http().isRequestComplete()) {
            x.respond(200, "text/plain", new byte[] {'0'});
            return;
        }
        StreamSourceChannel body = x.http().getRequestChannel();
        CountingStep counting = new CountingStep(x);
        body.getReadSetter().set(counting::read);
        counting.read(body);
    }

    private void read(StreamSourceChannel body) {
        try {
            while (true) {
                buffer.clear();
                int n = body.read(buffer);
                if (n == 0) {
                    body.resumeReads();
                    return;
                }
                if (n < 0) {
                    x.respond(200, "text/plain", String.valueOf(count).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                count += n;
            }
        } catch (IOException e) {
            body.suspendReads();
            x.requestFailed(e);
        }
    }
}
