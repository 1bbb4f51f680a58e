package io.gatewright.runtime.http;

/**
 * The end of a connection that requests come in by, where it is guarded. Watches the client while a request is in
 * flight: when the client goes away the connection is closed, and {@link Exchange#onClientGone} is heard. When
 * a body turns out malformed, too large or too slow, {@link Exchange#requestFailed} is called, once, and no more
 * of the body is let in. Confined to the I/O thread.
 */
public interface Inlet {
    /** The request that is being handled from now on. */
    void handling(Exchange exchange);

    /** Whether the query of the last request that was let through begins with a question mark, as in {@code /a??b}. */
    boolean queryBeginsWithMark();

    /**
     * Bounds the body of the request that is being handled.
     *
     * @return false: more than that has come already
     */
    boolean maxBody(long bytes);
}
