package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A secret and where it comes from; never its value.
 *
 * @param span the name in {@code secret NAME}
 * @param from which kind of place
 * @param place the variable's name or the file's path, as written
 */
public record SecretModel(String name, List<String> doc, Span span, From from, String place) {
    public SecretModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(from);
        Objects.requireNonNull(place);
    }

    /** Where a secret is read from at start-up. */
    public enum From {
        /** An environment variable. */
        ENV,
        /** A file, reread when it changes. */
        FILE
    }
}
