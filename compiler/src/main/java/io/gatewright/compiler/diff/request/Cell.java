package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Request;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Requests that each of two gateways answers alike.
 *
 * @param request one of them
 * @param known what conditions ask about, with what all of these requests give it; nothing: it is absent
 * @param unnamed those of them whose value stands for every one that no condition names
 * @param anyMethod whether the method, or the one that is asked leave for, stands for all that no route of the path names
 * @param asks where they are CORS preflights the method that they ask leave for
 * @param open whether any request to a longer path is one of them too
 */
public record Cell(
        Request request,
        SortedMap<ConditionVariable, List<String>> known,
        Set<ConditionVariable> unnamed,
        Optional<String> asks,
        boolean anyMethod,
        boolean open,
        Answer before,
        Answer after) {
    /** The origin that preflights shown come from. */
    public static final String ORIGIN = "https://page.example";

    public Cell {
        Objects.requireNonNull(request);
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
        unnamed = Set.copyOf(unnamed);
        Objects.requireNonNull(asks);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** The same cell, shown by another of its requests. */
    public Cell with(Request another) {
        return new Cell(another, known, unnamed, asks, anyMethod, open, before, after);
    }
}
