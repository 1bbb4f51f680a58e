package io.gatewright.compiler.mutation;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What became of a mutant.
 *
 * @param what was done to it
 * @param routes whose treatment changes
 * @param tests titles of those that meet these routes, and so were tried
 * @param killer the test that failed; empty: it survived
 */
public record Judged(String what, Span at, SortedSet<String> routes, List<String> tests, Optional<String> killer) {
    public Judged {
        Objects.requireNonNull(what);
        Objects.requireNonNull(at);
        tests = List.copyOf(tests);
        Objects.requireNonNull(killer);
    }

    public boolean survived() {
        return killer.isEmpty();
    }
}
