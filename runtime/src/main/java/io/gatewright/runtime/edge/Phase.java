package io.gatewright.runtime.edge;

/** How far a connection has got with a message. */
enum Phase {
    /** Between two requests. */
    IDLE,
    /** Part of a head is here. */
    HEAD,
    /** The head went through, and part of the body is still to come. */
    BODY,
    /** All of the message went through. */
    IN_FLIGHT,
    /** The client is being told why it was refused. */
    REFUSED,
    /** Undertow is done reading; what comes is thrown away. */
    DISCARDING,
    /** The client speaks HTTP/2; what comes is read by the session. */
    HTTP2
}
