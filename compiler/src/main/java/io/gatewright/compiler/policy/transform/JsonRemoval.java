package io.gatewright.compiler.policy.transform;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * {@code remove body.items.*.cost}
 *
 * @param path never empty; {@code *} goes over an array or an object's values
 */
public record JsonRemoval(List<String> path, Span span) {
    public JsonRemoval {
        path = List.copyOf(path);
        Objects.requireNonNull(span);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a path of no steps");
        }
    }

    /** {@code items.*.cost} */
    public String text() {
        return String.join(".", path);
    }
}
