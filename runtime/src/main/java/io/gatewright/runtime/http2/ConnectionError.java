package io.gatewright.runtime.http2;

/** The client broke the protocol so that the whole connection ends (RFC 9113, 5.4.1). */
final class ConnectionError extends Exception {
    private static final long serialVersionUID = 1;
    private final int code;

    ConnectionError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
