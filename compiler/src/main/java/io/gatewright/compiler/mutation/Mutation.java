package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.dsl.source.Span;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One way to make a gateway weaker.
 *
 * @param what was done, for a reader: {@code `require customer` is dropped}
 * @param at the guard
 * @param routes whose treatment changes
 * @param mutated the weaker gateway
 */
public record Mutation(String what, Span at, SortedSet<String> routes, GatewayModel mutated) {
    public Mutation {
        Objects.requireNonNull(what);
        Objects.requireNonNull(at);
        routes = Collections.unmodifiableSortedSet(new TreeSet<>(routes));
        Objects.requireNonNull(mutated);
    }
}
