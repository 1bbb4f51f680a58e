package io.gatewright.compiler.policy.transform;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * {@code set query.x = …}, {@code set cookie.x = …}, {@code set body.a.b = …} or {@code set body = …}.
 *
 * @param path the names that lead to it, {@code *} over all of an array or object; empty for a whole new body, else one name
 *     of a query or cookie
 * @param value a text or number that is never absent; of a body any JSON
 */
public record PartSet(MessagePart part, List<String> path, Value value, Span span) {
    public PartSet {
        Objects.requireNonNull(part);
        path = List.copyOf(path);
        Objects.requireNonNull(value);
        Objects.requireNonNull(span);
        if (part != MessagePart.BODY && path.size() != 1) {
            throw new IllegalArgumentException("`" + part.text() + "` has plain names");
        }
    }

    /** {@code body.a.b} */
    public String place() {
        return path.isEmpty() ? part.text() : part.text() + "." + String.join(".", path);
    }
}
