package io.gatewright.compiler.policy.websocket;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.Objects;

/**
 * A GET may become a web socket (RFC 6455).
 *
 * @param idle a socket on which nothing is said for so long is closed; default 60 s
 * @param maxFrame bytes of a frame's payload; a larger one closes the socket; default 64 KiB
 * @param span {@code websocket}
 */
public record WebSocketModel(Bound<Duration> idle, Bound<Long> maxFrame, Span span) {
    public WebSocketModel {
        Objects.requireNonNull(idle);
        Objects.requireNonNull(maxFrame);
        Objects.requireNonNull(span);
    }
}
