package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * Targets that stand for one another.
 *
 * @param name empty: the only pool of an upstream that declares none
 * @param weight its share beside the other pools, 0 to 1000; default 1
 * @param span {@code pool NAME}, or the upstream's name
 */
public record Pool(Optional<String> name, Bound<Integer> weight, Targets targets, Span span) {
    public Pool {
        Objects.requireNonNull(name);
        Objects.requireNonNull(weight);
        Objects.requireNonNull(targets);
        Objects.requireNonNull(span);
    }
}
