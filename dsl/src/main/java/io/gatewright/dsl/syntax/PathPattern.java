package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A path as written: {@code /orders/{id:uuid}/**}. {@code /} has no segments; {@code /a/} ends in an empty literal.
 *
 * @param rest whether it ends in {@code /**}
 */
public record PathPattern(List<Segment> segments, boolean rest, Span span) {
    public PathPattern {
        segments = List.copyOf(segments);
    }

    /** One segment between slashes. */
    public sealed interface Segment {
        Span span();
    }

    /** Text that must stand there as it is. */
    public record Literal(String text, Span span) implements Segment {}

    /** {@code {name}} or {@code {name:type}}; in a test's path {@code {name}} refers to a {@code let}. */
    public record Capture(Name name, Optional<Name> type, Span span) implements Segment {}
}
