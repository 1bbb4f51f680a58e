package io.gatewright.runtime.http2;

import org.xnio.StreamConnection;

/** Where a session lives: the connection it speaks on, and where its streams go. Confined to the I/O thread. */
public interface Http2Host {
    /** Serves one stream as a connection that speaks HTTP/1.1. */
    void serve(StreamConnection stream);

    /** Whether the gateway is on its way out. */
    boolean isDraining();

    /** {@link System#nanoTime}, give or take a round of the clock. */
    long now();

    /** Closes the connection at once. */
    void close();
}
