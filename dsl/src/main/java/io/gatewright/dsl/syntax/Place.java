package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.List;

/**
 * What {@code set} and {@code remove} act on: {@code header.x-request-id}, {@code header.x-internal-*},
 * {@code body.items.*.cost}. A part is a name, {@code *}, or a name that ends in {@code -*}.
 */
public record Place(List<Name> parts, Span span) {
    public Place {
        parts = List.copyOf(parts);
    }
}
