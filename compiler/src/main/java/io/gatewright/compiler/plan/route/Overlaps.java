package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ambiguous pairs of a table by walking its trie beside itself: only pairs of patterns that can match one path
 * are ever looked at. The common paths of two patterns are again one pattern, so what settles a pair can only be an atom
 * of exactly that pattern, and the walk carries its node along.
 */
final class Overlaps {
    /** Pairs of positions looked at before giving up. */
    static final int MAX_STEPS = 4_000_000;
    /** Ambiguities collected before the walk stops. */
    static final int MAX_FOUND = 100;

    private final List<Overlap> found = new ArrayList<>();
    private final List<Segment> path = new ArrayList<>();
    private int steps;

    private Overlaps() {}

    /** @param exhausted whether the walk gave up at {@link #MAX_STEPS} */
    record Result(List<Overlap> found, boolean exhausted) {}

    static Result of(Trie trie) {
        Overlaps walk = new Overlaps();
        walk.same(trie.root);
        return new Result(List.copyOf(walk.found), walk.steps >= MAX_STEPS);
    }

    private boolean stop() {
        return steps >= MAX_STEPS || found.size() >= MAX_FOUND;
    }

    /** One position beside itself: equal patterns, and its children beside each other. */
    private void same(Trie.Node node) {
        if (stop()) {
            return;
        }
        steps++;
        duplicates(node.end, false);
        duplicates(node.rest, true);
        for (var literal : node.literals.entrySet()) {
            Segment segment = new Segment.Literal(literal.getKey());
            path.add(segment);
            same(literal.getValue());
            if (node.any != null && Segment.ANY.includes(segment)) {
                pair(literal.getValue(), node.any, literal.getValue(), false, true);
            }
            path.remove(path.size() - 1);
        }
        if (node.any != null) {
            path.add(Segment.ANY);
            same(node.any);
            path.remove(path.size() - 1);
        }
    }

    /**
     * Two positions whose beginnings have common paths.
     *
     * @param settling the position of the common paths, if some pattern has it
     * @param aWider whether somewhere {@code a} takes more than {@code b}
     * @param bWider whether somewhere {@code b} takes more than {@code a}
     */
    private void pair(Trie.Node a, Trie.Node b, Trie.@Nullable Node settling, boolean aWider, boolean bWider) {
        if (stop()) {
            return;
        }
        steps++;
        if (aWider && bWider) {
            judge(a.end, b.end, settling, false);
            judge(a.rest, b.rest, settling, true);
        }
        if (aWider) {
            below(b.rest, a, settling);
        }
        if (bWider) {
            below(a.rest, b, settling);
        }
        children(a, b, settling, aWider, bWider);
    }

    private void children(Trie.Node a, Trie.Node b, Trie.@Nullable Node settling, boolean aWider, boolean bWider) {
        for (var literal : a.literals.entrySet()) {
            String text = literal.getKey();
            Trie.Node next = settling == null ? null : settling.literals.get(text);
            path.add(new Segment.Literal(text));
            Trie.Node same = b.literals.get(text);
            if (same != null) {
                pair(literal.getValue(), same, next, aWider, bWider);
            }
            if (b.any != null && !text.isEmpty()) {
                pair(literal.getValue(), b.any, next, aWider, true);
            }
            path.remove(path.size() - 1);
        }
        if (a.any == null) {
            return;
        }
        for (var literal : b.literals.entrySet()) {
            if (!literal.getKey().isEmpty()) {
                path.add(new Segment.Literal(literal.getKey()));
                Trie.Node next = settling == null ? null : settling.literals.get(literal.getKey());
                pair(a.any, literal.getValue(), next, true, bWider);
                path.remove(path.size() - 1);
            }
        }
        if (b.any != null) {
            path.add(Segment.ANY);
            pair(a.any, b.any, settling == null ? null : settling.any, aWider, bWider);
            path.remove(path.size() - 1);
        }
    }

    /**
     * Patterns with a rest beside all that ends at or lies below {@code node}, whose beginning takes something that theirs
     * does not: neither is ever included in the other.
     */
    private void below(List<Atom> rest, Trie.Node node, Trie.@Nullable Node settling) {
        if (rest.isEmpty() || stop()) {
            return;
        }
        steps++;
        judge(rest, node.end, settling, false);
        for (var literal : node.literals.entrySet()) {
            path.add(new Segment.Literal(literal.getKey()));
            Trie.Node next = settling == null ? null : settling.literals.get(literal.getKey());
            belowAll(rest, literal.getValue(), next);
            path.remove(path.size() - 1);
        }
        if (node.any != null) {
            path.add(Segment.ANY);
            belowAll(rest, node.any, settling == null ? null : settling.any);
            path.remove(path.size() - 1);
        }
    }

    private void belowAll(List<Atom> rest, Trie.Node node, Trie.@Nullable Node settling) {
        judge(rest, node.rest, settling, true);
        below(rest, node, settling);
    }

    private void duplicates(List<Atom> atoms, boolean rest) {
        for (int i = 0; i < atoms.size(); i++) {
            for (int j = i + 1; j < atoms.size() && !stop(); j++) {
                steps++;
                Atom a = atoms.get(i);
                Atom b = atoms.get(j);
                if (!a.route().equals(b.route()) && a.method().equals(b.method()) && a.rank() == b.rank()) {
                    boolean settled = atoms.stream().anyMatch(c -> c.moreSpecificThan(a) && a.methodWithin(c));
                    if (!settled) {
                        report(a, b, a.method(), rest);
                    }
                }
            }
        }
    }

    private void judge(List<Atom> as, List<Atom> bs, Trie.@Nullable Node settling, boolean rest) {
        if (as.isEmpty() || bs.isEmpty()) {
            return;
        }
        List<Atom> settlers = settling == null ? List.of() : rest ? settling.rest : settling.end;
        for (Atom a : as) {
            for (Atom b : bs) {
                if (stop()) {
                    return;
                }
                steps++;
                if (!a.route().equals(b.route()) && (a.takes(b.method()) || b.takes(a.method()))) {
                    String method = a.method().equals(Atom.ANY) ? b.method() : a.method();
                    if (settlers.stream().noneMatch(c -> c.takes(method))) {
                        report(a, b, method, rest);
                    }
                }
            }
        }
    }

    private void report(Atom a, Atom b, String method, boolean rest) {
        Candidate first = a.route().name().compareTo(b.route().name()) < 0 ? a.route() : b.route();
        Candidate second = first.equals(a.route()) ? b.route() : a.route();
        for (int i = 0; i < found.size(); i++) {
            Overlap known = found.get(i);
            if (known.first().equals(first) && known.second().equals(second)) {
                SortedSet<String> methods = new TreeSet<>(known.methods());
                methods.add(method);
                found.set(i, new Overlap(first, second, known.common(), methods));
                return;
            }
        }
        found.add(new Overlap(first, second, new Pattern(path, rest), new TreeSet<>(List.of(method))));
    }
}
