package io.gatewright.runtime.http;

/** An upstream's body that a filter can't take: 502, or a cut connection once the head is out. */
public final class BadUpstreamBody extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * A body refused for {@code reason}.
     *
     * @param reason for the log; never shown to the client
     */
    public BadUpstreamBody(String reason) {
        super(reason);
    }
}
