package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * One place to send requests to.
 *
 * @param url {@code http://HOST} or {@code https://HOST:PORT}
 * @param weight its share beside the other targets, 0 to 1000; default 1
 */
public record Target(Bound<String> url, Bound<Integer> weight, Span span) {
    public Target {
        Objects.requireNonNull(url);
        Objects.requireNonNull(weight);
        Objects.requireNonNull(span);
    }
}
