package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.model.Conditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ambiguous pairs of a table by walking its trie beside itself: only pairs of patterns that can match one path
 * are ever looked at. The common paths of two patterns are again one pattern, so what settles a pair can only be an atom
 * of exactly that pattern, and the walk carries its node along.
 */
final class Overlaps {
    /** Pairs of positions and atoms looked at before giving up. */
    static final int MAX_STEPS = 8_000_000;
    /** Ambiguities collected before the walk stops. */
    static final int MAX_FOUND = 100;

    private final Meets meets;
    private final String host;
    private final Map<Pair, Overlap> found = new LinkedHashMap<>();
    private final List<Segment> path = new ArrayList<>();
    private int steps;

    private Overlaps(Meets meets, String host) {
        this.meets = meets;
        this.host = host;
    }

    private record Pair(Candidate first, Candidate second) {}

    /**
     * What the walk found.
     *
     * @param steps how many pairs were looked at; {@link #MAX_STEPS} when it gave up
     */
    record Result(List<Overlap> found, int steps) {
        boolean exhausted() {
            return steps >= MAX_STEPS;
        }
    }

    /** @param host of the requests that the trie is for, as in {@link Overlap} */
    static Result of(Trie trie, Meets meets, String host) {
        Overlaps walk = new Overlaps(meets, host);
        walk.same(trie.root);
        return new Result(List.copyOf(walk.found.values()), walk.steps);
    }

    private boolean stop() {
        return steps >= MAX_STEPS || found.size() >= MAX_FOUND;
    }

    private static Trie.@Nullable Node after(Trie.@Nullable Node node, Segment segment) {
        return node == null ? null : node.after(segment);
    }

    /** One position beside itself: equal patterns, and its children beside each other. */
    private void same(Trie.Node node) {
        if (stop()) {
            return;
        }
        if (node.types.size() > Regions.MAX_LANGUAGES) {
            throw new TooLargeException(TooLargeException.Cause.TYPES);
        }
        steps++;
        duplicates(node.end, false);
        duplicates(node.rest, true);
        node.literals.forEach((text, next) -> {
            path.add(new Segment.Literal(text));
            same(next);
            literalBesideTypes(text, next, node, node, false);
            path.remove(path.size() - 1);
        });
        List<Map.Entry<Language, Trie.Node>> types = List.copyOf(node.types.entrySet());
        for (int i = 0; i < types.size(); i++) {
            path.add(new Segment.Type(types.get(i).getKey()));
            same(types.get(i).getValue());
            path.remove(path.size() - 1);
            for (int j = i + 1; j < types.size(); j++) {
                typeBesideType(types.get(i), types.get(j), node, false, false);
            }
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
        boolean swap = b.literals.size() < a.literals.size();
        (swap ? b : a).literals.keySet().forEach(text -> {
            steps++;
            Trie.Node left = a.literals.get(text);
            Trie.Node right = b.literals.get(text);
            if (left != null && right != null) {
                Segment segment = new Segment.Literal(text);
                path.add(segment);
                pair(left, right, after(settling, segment), aWider, bWider);
                path.remove(path.size() - 1);
            }
        });
        literalsBesideTypes(a, b, settling, aWider);
        literalsBesideTypes(b, a, settling, bWider);
        a.types
                .entrySet()
                .forEach(left ->
                        b.types.entrySet().forEach(right -> typeBesideType(left, right, settling, aWider, bWider)));
    }

    private void literalsBesideTypes(Trie.Node a, Trie.Node b, Trie.@Nullable Node settling, boolean aWider) {
        if (!b.types.isEmpty()) {
            a.literals.forEach((text, next) -> {
                path.add(new Segment.Literal(text));
                literalBesideTypes(text, next, b, settling, aWider);
                path.remove(path.size() - 1);
            });
        }
    }

    private void literalBesideTypes(
            String text, Trie.Node a, Trie.Node b, Trie.@Nullable Node settling, boolean aWider) {
        b.types.forEach((language, next) -> {
            steps++;
            if (language.accepts(text)) {
                pair(a, next, after(settling, new Segment.Literal(text)), aWider, true);
            }
        });
    }

    private void typeBesideType(
            Map.Entry<Language, Trie.Node> a,
            Map.Entry<Language, Trie.Node> b,
            Trie.@Nullable Node settling,
            boolean aWider,
            boolean bWider) {
        steps++;
        meets.of(a.getKey(), b.getKey()).ifPresent(segment -> {
            path.add(segment);
            pair(
                    a.getValue(),
                    b.getValue(),
                    after(settling, segment),
                    aWider || !meets.includes(b.getKey(), a.getKey()),
                    bWider || !meets.includes(a.getKey(), b.getKey()));
            path.remove(path.size() - 1);
        });
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
        node.literals.forEach((text, next) -> belowAll(rest, new Segment.Literal(text), next, settling));
        node.types.forEach((language, next) -> belowAll(rest, new Segment.Type(language), next, settling));
    }

    private void belowAll(List<Atom> rest, Segment segment, Trie.Node node, Trie.@Nullable Node settling) {
        path.add(segment);
        Trie.Node next = after(settling, segment);
        judge(rest, node.rest, next, true);
        below(rest, node, next);
        path.remove(path.size() - 1);
    }

    private void duplicates(List<Atom> atoms, boolean rest) {
        Rivals rivals = new Rivals(atoms);
        for (Atom a : atoms) {
            for (Atom b : rivals.of(a)) {
                if (stop()) {
                    return;
                }
                steps++;
                boolean once = a.route().name().compareTo(b.route().name()) < 0;
                if (once && a.rank() == b.rank() && a.method().equals(b.method())) {
                    if (!a.moreSpecificThan(b) && !b.moreSpecificThan(a)) {
                        settle(a, b, a.method(), rivals.of(a), rest);
                    }
                }
            }
        }
    }

    private void judge(List<Atom> as, List<Atom> bs, Trie.@Nullable Node settling, boolean rest) {
        if (as.isEmpty() || bs.isEmpty()) {
            return;
        }
        Rivals settlers = new Rivals(settling == null ? List.of() : rest ? settling.rest : settling.end);
        Rivals rivals = new Rivals(bs);
        for (Atom a : as) {
            for (Atom b : rivals.of(a)) {
                if (stop()) {
                    return;
                }
                steps++;
                if (!a.route().equals(b.route()) && (a.takes(b.method()) || b.takes(a.method()))) {
                    settle(a, b, a.method().equals(Atom.ANY) ? b.method() : a.method(), settlers.of(a), rest);
                }
            }
        }
    }

    /** @param settlers atoms of exactly the common paths: narrower than both patterns, or the one pattern of both */
    private void settle(Atom a, Atom b, String method, Collection<Atom> settlers, boolean rest) {
        Optional<Conditions> both = a.conditions().and(b.conditions());
        if (both.isPresent()) {
            boolean onePattern = a.pattern().equals(b.pattern());
            boolean settled = settlers.stream()
                    .anyMatch(c -> c.takes(method)
                            && c.conditions().includes(both.get())
                            && (!onePattern || (c.moreSpecificThan(a) && c.moreSpecificThan(b))));
            if (!settled) {
                report(a, b, method, both.get(), rest);
            }
        }
    }

    private void report(Atom a, Atom b, String method, Conditions conditions, boolean rest) {
        boolean inOrder = a.route().name().compareTo(b.route().name()) < 0;
        Candidate first = inOrder ? a.route() : b.route();
        Candidate second = inOrder ? b.route() : a.route();
        found.merge(
                new Pair(first, second),
                new Overlap(first, second, host, new Pattern(path, rest), conditions, new TreeSet<>(List.of(method))),
                (known, again) -> {
                    SortedSet<String> methods = new TreeSet<>(known.methods());
                    methods.addAll(again.methods());
                    return new Overlap(first, second, host, known.common(), conditions, methods);
                });
    }
}
