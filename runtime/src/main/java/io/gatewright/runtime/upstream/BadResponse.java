package io.gatewright.runtime.upstream;

/** What an upstream sent is no HTTP answer that can be passed on: 502, and its connection is dropped. */
final class BadResponse extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason for the log; never shown to the client */
    BadResponse(String reason) {
        super(reason, null, false, false);
    }
}
