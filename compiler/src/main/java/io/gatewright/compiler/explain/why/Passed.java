package io.gatewright.compiler.explain.why;

import io.gatewright.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a route does with a request or its answer.
 *
 * @param step its kind, one word
 * @param what in the words of the language
 * @param at where it was written; empty for what holds without being said
 * @param owner the declaration it was inherited from; empty where the route says it itself
 */
public record Passed(String step, String what, Optional<Span> at, Optional<String> owner) {
    public Passed {
        Objects.requireNonNull(step);
        Objects.requireNonNull(what);
        Objects.requireNonNull(at);
        Objects.requireNonNull(owner);
    }
}
