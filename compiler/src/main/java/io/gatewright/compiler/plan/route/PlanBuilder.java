package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the decision graph of a trie: a state is the set of trie positions that a path so far may be at, with the rests it
 * has already passed. States reached by several ways, and states that decide alike, are one.
 */
final class PlanBuilder {
    /** Most branches and ways out of branches that a plan may have, counted together. */
    static final int MAX_SIZE = 1_000_000;

    private final int maxSize;
    private int size;
    private final Map<State, Decision> byState = new HashMap<>();
    private final Map<Shape, Decision.Branch> byShape = new HashMap<>();
    private final Map<Winners, Decision.Settled> settled = new HashMap<>();

    private PlanBuilder(int maxSize) {
        this.maxSize = maxSize;
    }

    /** The graph; empty if it would be larger than {@code maxSize}. */
    static Optional<Decision> build(Trie trie, int maxSize) {
        PlanBuilder builder = new PlanBuilder(maxSize);
        try {
            return Optional.of(builder.decide(List.of(trie.root), List.of()));
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    /** Position ids in order, and the rests passed, each of which may still win something. */
    private record State(List<Integer> positions, List<Atom> passed) {}

    /** What makes two branches the same; decisions below them are already shared. */
    private record Shape(
            int depth,
            Winners end,
            Winners slash,
            SortedMap<String, Decision> literals,
            List<Way> types,
            Decision other) {}

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    private Decision decide(List<Trie.Node> at, List<Atom> passed) {
        State state = new State(at.stream().map(node -> node.id).toList(), passed);
        Decision known = byState.get(state);
        if (known == null) {
            known = expand(at, passed);
            byState.put(state, known);
        }
        return known;
    }

    private Decision expand(List<Trie.Node> at, List<Atom> passedBefore) {
        List<Atom> passed = pass(at, passedBefore);
        List<Trie.Node> any = new ArrayList<>();
        Set<String> texts = new TreeSet<>();
        List<Atom> end = new ArrayList<>(passed);
        List<Atom> slash = new ArrayList<>(passed);
        for (Trie.Node node : at) {
            end.addAll(node.end);
            texts.addAll(node.literals.keySet());
            node.literal("").ifPresent(last -> slash.addAll(last.end));
            if (node.any != null) {
                any.add(node.any);
            }
        }
        texts.remove("");
        grow(1 + texts.size());
        Decision other = any.isEmpty() ? settled(Winners.of(passed)) : decide(any, passed);
        SortedMap<String, Decision> literals = new TreeMap<>();
        for (String text : texts) {
            Decision next = decide(after(at, text, any), passed);
            if (next != other) {
                literals.put(text, next);
            }
        }
        int depth = at.get(0).depth;
        return share(depth, Winners.of(end), depth == 0 ? Winners.NONE : Winners.of(slash), literals, other);
    }

    private static List<Trie.Node> after(List<Trie.Node> at, String text, List<Trie.Node> any) {
        List<Trie.Node> next = new ArrayList<>(any);
        at.forEach(node -> node.literal(text).ifPresent(next::add));
        next.sort(Comparator.comparingInt(node -> node.id));
        return next;
    }

    private Decision share(
            int depth, Winners end, Winners slash, SortedMap<String, Decision> literals, Decision other) {
        if (literals.isEmpty()
                && other instanceof Decision.Settled all
                && all.winners().equals(end)
                && (all.winners().equals(slash) || depth == 0)) {
            return other;
        }
        return byShape.computeIfAbsent(
                new Shape(depth, end, slash, literals, List.of(), other),
                shape -> new Decision.Branch(depth, end, slash, literals, List.of(), other));
    }

    private Decision settled(Winners winners) {
        return settled.computeIfAbsent(winners, Decision.Settled::new);
    }

    /** The rests passed once {@code at} is left, without those that a more specific one beats whatever follows. */
    private static List<Atom> pass(List<Trie.Node> at, List<Atom> before) {
        Set<Atom> all = new LinkedHashSet<>(before);
        at.forEach(node -> all.addAll(node.rest));
        return all.stream()
                .filter(atom ->
                        all.stream().noneMatch(other -> other.moreSpecificThan(atom) && atom.methodWithin(other)))
                .toList();
    }

    private void grow(int by) {
        size += by;
        if (size > maxSize) {
            throw new TooLarge();
        }
    }
}
