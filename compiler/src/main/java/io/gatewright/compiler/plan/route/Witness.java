package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A request that shows something about a table.
 *
 * @param segments of its path, in normal form
 */
record Witness(String method, List<String> segments) {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "QUERY", "X-OTHER");
    private static final int LONGEST_TAIL = 3;

    Witness {
        Objects.requireNonNull(method);
        segments = List.copyOf(segments);
    }

    /**
     * A request that both routes of {@code overlap} match; where possible one that nothing more specific takes from them.
     */
    static Witness of(Overlap overlap, Trie trie) {
        List<String> methods = overlap.methods().contains(Atom.ANY)
                ? METHODS
                : List.of(overlap.methods().first());
        List<String> start = concrete(overlap);
        List<List<String>> paths = new ArrayList<>(List.of(start));
        if (overlap.common().rest()) {
            for (int tail = 1; tail <= LONGEST_TAIL; tail++) {
                List<String> longer = new ArrayList<>(paths.get(tail - 1));
                longer.add("more");
                paths.add(longer);
            }
        }
        for (String method : methods) {
            for (List<String> path : paths) {
                if (minimal(trie.matching(path), method).size() > 1) {
                    return new Witness(method, path);
                }
            }
        }
        return new Witness(methods.get(0), start);
    }

    /** The common path with a text for every capture: its name. */
    private static List<String> concrete(Overlap overlap) {
        return CaptureNames.segments(overlap).stream()
                .map(shown -> CaptureNames.isCapture(shown) ? shown.substring(1, shown.length() - 1) : shown)
                .toList();
    }

    static List<Atom> minimal(List<Atom> matching, String method) {
        List<Atom> taking = matching.stream().filter(atom -> atom.takes(method)).toList();
        return taking.stream()
                .filter(atom -> taking.stream().noneMatch(other -> other.moreSpecificThan(atom)))
                .toList();
    }

    String path() {
        return segments.isEmpty() ? "/" : "/" + String.join("/", segments);
    }

    /** {@code GET /public/admin}. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
