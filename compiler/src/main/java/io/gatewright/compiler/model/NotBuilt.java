package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A construct of the language that resolves and that this version cannot generate.
 *
 * @param construct in the words of the language: {@code `health`}
 * @param places where it was written, in order of files and places; never empty
 */
public record NotBuilt(String construct, List<Span> places) {
    public NotBuilt {
        Objects.requireNonNull(construct);
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException(construct + " is written nowhere");
        }
    }
}
