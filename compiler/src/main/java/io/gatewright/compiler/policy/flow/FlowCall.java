package io.gatewright.compiler.policy.flow;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code let NAME = FLOW(a, b)}.
 *
 * @param reads the fetches that the answer reads, with those which these need: only they run
 * @param span the {@code let}'s name
 */
public record FlowCall(String name, String flow, List<Value> arguments, SortedSet<String> reads, Span span) {
    public FlowCall {
        Objects.requireNonNull(name);
        Objects.requireNonNull(flow);
        arguments = List.copyOf(arguments);
        reads = Collections.unmodifiableSortedSet(new TreeSet<>(reads));
        Objects.requireNonNull(span);
    }
}
