package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.WatchesClient;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Notices that a client went away while it waits for its answer: Undertow doesn't read then. A client that ends
 * its side of the connection counts as gone. What it sends ahead, the next request, is kept: one buffer at most.
 * Confined to the I/O thread.
 */
final class ClientWatch {
    private ClientWatch() {}

    /** Watches until the exchange is over; its request must be complete. */
    static void start(Call call) {
        HttpServerExchange http = call.exchange().http();
        if (http.getConnection() instanceof HttpServerConnection connection
                && !(connection.getOriginalSourceConduit() instanceof WatchesClient)
                && connection.getExtraBytes() == null) {
            connection.getChannel().getSourceChannel().setReadListener(ignored -> readable(call, connection));
            connection.getOriginalSourceConduit().resumeReads();
        }
    }

    private static void readable(Call call, HttpServerConnection connection) {
        StreamSourceConduit source = connection.getOriginalSourceConduit();
        if (call.isOver() || connection.getExtraBytes() != null) {
            source.suspendReads();
            return;
        }
        PooledByteBuffer buffer = connection.getByteBufferPool().allocate();
        int count;
        try {
            count = source.read(buffer.getBuffer());
        } catch (IOException e) {
            count = -1;
        }
        if (count > 0) {
            buffer.getBuffer().flip();
            connection.setExtraBytes(buffer);
            source.suspendReads();
            return;
        }
        buffer.close();
        if (count < 0) {
            call.clientGone();
        }
    }

    static void close(HttpServerExchange http) {
        IoUtils.safeClose(http.getConnection());
    }

    /** Has the client see an error, not an end, when its connection is closed next. */
    static void resetOnClose(HttpServerExchange http) {
        try {
            http.getConnection().setOption(Options.CLOSE_ABORT, true);
        } catch (IOException e) {
            // It is closed already, which is as good.
        }
    }
}
