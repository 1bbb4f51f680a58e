package io.gatewright.compiler;

import io.gatewright.dsl.source.Span;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A gateway with one guard less.
 *
 * @param what was done to it, for a reader
 * @param at the guard
 * @param routes whose treatment changes
 * @param changed path of each Java file that differs from the gateway's to its text
 */
public record Mutant(String what, Span at, SortedSet<String> routes, SortedMap<String, String> changed) {
    public Mutant {
        Objects.requireNonNull(what);
        Objects.requireNonNull(at);
        routes = Collections.unmodifiableSortedSet(new TreeSet<>(routes));
        changed = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) changed));
    }
}
