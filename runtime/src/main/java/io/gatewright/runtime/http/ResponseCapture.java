package io.gatewright.runtime.http;

import io.undertow.util.HeaderMap;
import java.nio.ByteBuffer;

/** Sees an upstream's answer, after the body filters, on its way to the client. Confined to the I/O thread. */
public interface ResponseCapture {
    /**
     * The head, before any transform of the route.
     *
     * @return false: nothing more of this answer is wanted, and no other method is called
     */
    boolean head(int status, HeaderMap headers);

    /**
     * The next bytes of the body.
     *
     * @param readOnly valid during the call only
     */
    void body(ByteBuffer readOnly);

    /** The answer was whole. */
    void end();

    /** The answer broke off. */
    void abort();
}
