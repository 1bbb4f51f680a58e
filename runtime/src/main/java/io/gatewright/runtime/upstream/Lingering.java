package io.gatewright.runtime.upstream;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Ends an exchange whose answer is out while its request is still coming in. For a second, and one MiB, what
 * comes is thrown away, so that the client gets to read the answer; then the connection is closed.
 * Confined to the I/O thread.
 */
final class Lingering {
    private static final int MAX_OCTETS = 1 << 20;
    private static final long MAX_MILLIS = 1000;

    private final HttpServerExchange http;
    private int octets;

    private Lingering(HttpServerExchange http) {
        this.http = http;
    }

    static void start(HttpServerExchange http, StreamSourceChannel rest) {
        new Lingering(http).start(rest);
    }

    private void start(StreamSourceChannel rest) {
        rest.getReadSetter().set(this::drain);
        http.getIoThread().executeAfter(this::giveUp, MAX_MILLIS, TimeUnit.MILLISECONDS);
        drain(rest);
    }

    private void drain(StreamSourceChannel rest) {
        try (PooledByteBuffer buffer = http.getConnection().getByteBufferPool().allocate()) {
            while (octets < MAX_OCTETS) {
                int count = rest.read(buffer.getBuffer().clear());
                if (count < 0) {
                    http.endExchange();
                    return;
                }
                if (count == 0) {
                    rest.resumeReads();
                    return;
                }
                octets += count;
            }
            IoUtils.safeClose(http.getConnection());
        } catch (IOException e) {
            IoUtils.safeClose(http.getConnection());
        }
    }

    private void giveUp() {
        if (!http.isRequestComplete()) {
            IoUtils.safeClose(http.getConnection());
        }
    }
}
