package io.gatewright.runtime.upstream;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import org.xnio.IoUtils;
import org.xnio.conduits.StreamSourceConduit;

/** Notices that a client went away while it waits for its answer, as the edge of the gateway does. */
final class ClientWatch {
    private ClientWatch() {}

    /** Watches until the exchange is over, if its request is complete. */
    static void start(HttpServerExchange http) {
        if (http.isRequestComplete()
                && http.getConnection() instanceof HttpServerConnection connection
                && connection.getExtraBytes() == null) {
            connection.getChannel().getSourceChannel().setReadListener(ignored -> readable(connection));
            connection.getOriginalSourceConduit().resumeReads();
        }
    }

    private static void readable(HttpServerConnection connection) {
        StreamSourceConduit source = connection.getOriginalSourceConduit();
        if (connection.getExtraBytes() != null) {
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
            IoUtils.safeClose(connection);
        }
    }
}
