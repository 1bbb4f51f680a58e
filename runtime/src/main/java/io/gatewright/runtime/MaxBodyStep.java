package io.gatewright.runtime;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.Step;

/** Bounds the body of a request: by its declared length at once, else as it streams. */
final class MaxBodyStep implements Step {
    private static final Problem TOO_LARGE =
            Problem.of(413, "The request's body is too large.").thenClose();

    private final long bytes;
    private final Step next;

    MaxBodyStep(long bytes, Step next) {
        this.bytes = bytes;
        this.next = next;
    }

    @Override
    public void handle(Exchange x) {
        if (x.maxBody(bytes)) {
            next.handle(x);
        } else {
            x.problem(TOO_LARGE);
        }
    }
}
