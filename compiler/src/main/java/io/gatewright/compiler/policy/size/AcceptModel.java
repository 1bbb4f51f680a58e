package io.gatewright.compiler.policy.size;

import io.gatewright.dsl.source.Span;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code accept}: a request body of another media type is a 415.
 *
 * @param types in lower case, {@code image/png} or {@code image/*}, without parameters; never empty
 * @param span {@code accept}
 */
public record AcceptModel(SortedSet<String> types, Span span) {
    public AcceptModel {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        Objects.requireNonNull(span);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("nothing is accepted");
        }
    }
}
