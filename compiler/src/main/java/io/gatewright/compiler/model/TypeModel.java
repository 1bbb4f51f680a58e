package io.gatewright.compiler.model;

import io.gatewright.compiler.language.Language;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * {@code type NAME = …}.
 *
 * @param span the name
 * @param language the segments it is, under its name; empty where no segment can be any of its texts
 * @param texts the values of a finite type, decoded, as conditions compare them; empty for a regular expression
 */
public record TypeModel(
        String name, List<String> doc, Span span, Optional<Language> language, Optional<SortedSet<String>> texts) {
    public TypeModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(language);
        Objects.requireNonNull(texts);
    }
}
