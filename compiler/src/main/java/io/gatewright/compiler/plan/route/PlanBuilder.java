package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Makes the decision graph of a trie: a state is the set of trie positions that a path so far may be at, with the rests it
 * has already passed. States reached by several ways, and states that decide alike, are one.
 */
final class PlanBuilder {
    /** Most branches and ways out of branches that a plan may have, counted together. */
    static final int MAX_SIZE = 1_000_000;

    private final Sharing sharing;
    private final Regions regions;
    private final Winning winning;
    private final Map<State, Decision> byState = new HashMap<>();
    private final List<Supplier<String>> trail = new ArrayList<>();

    private PlanBuilder(Sharing sharing, Regions regions, Winning winning) {
        this.sharing = sharing;
        this.regions = regions;
        this.winning = winning;
    }

    /** The graph. @throws TooLargeException if it would be larger than may be */
    static Decision build(Trie trie, Sharing sharing, Regions regions, Winning winning) {
        return new PlanBuilder(sharing, regions, winning).decide(List.of(trie.root), List.of());
    }

    /** Position ids in order, and the rests passed, each of which may still win something. */
    private record State(List<Integer> positions, List<Atom> passed) {}

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
        Map<Language, List<Trie.Node>> types = new LinkedHashMap<>();
        Set<String> texts = new TreeSet<>();
        List<Atom> end = new ArrayList<>(passed);
        List<Atom> slash = new ArrayList<>(passed);
        for (Trie.Node node : at) {
            end.addAll(node.end);
            texts.addAll(node.literals.keySet());
            node.literal("").ifPresent(last -> slash.addAll(last.end));
            node.types.forEach((language, next) ->
                    types.computeIfAbsent(language, key -> new ArrayList<>()).add(next));
        }
        texts.remove("");
        Regions.Division division = regions.of(types.keySet());
        texts.addAll(division.texts());
        sharing.grow(1 + texts.size() + division.parts().size());
        Ways ways = new Ways(types, texts, passed);
        division.parts().forEach(ways::add);
        Decision other = ways.other(division);
        SortedMap<String, Decision> literals = new TreeMap<>();
        for (String text : texts) {
            Decision next = through(() -> text, after(at, text), passed);
            if (next != ways.of(text, other)) {
                literals.put(text, next);
            }
        }
        int depth = at.get(0).depth;
        return sharing.branch(
                depth,
                winning.of(end, this::path),
                depth == 0 ? Winners.NONE : winning.of(slash, this::pathWithSlash),
                literals,
                ways.before(other),
                other);
    }

    /** What to do for the texts that no literal names, while it is worked out. */
    private final class Ways {
        private final Map<Language, List<Trie.Node>> types;
        private final Set<String> texts;
        private final List<Atom> passed;
        private final List<Way> ways = new ArrayList<>();

        Ways(Map<Language, List<Trie.Node>> types, Set<String> texts, List<Atom> passed) {
            this.types = types;
            this.texts = texts;
            this.passed = passed;
        }

        /** Adds a way for the part, if a text of it has no name. */
        void add(Regions.Part part) {
            part.own().example(texts).ifPresent(text -> {
                List<Trie.Node> next = new ArrayList<>();
                types.forEach((language, nodes) -> {
                    if (language.accepts(text)) {
                        next.addAll(nodes);
                    }
                });
                ways.add(new Way(part.whole(), through(() -> text, next, passed)));
            });
        }

        /** For what no way takes; the last way's, where all texts have one. */
        Decision other(Regions.Division division) {
            if (division.rest().isPresent()) {
                Supplier<String> text =
                        () -> division.rest().get().example(texts).orElse("");
                return through(text, types.getOrDefault(Language.ANY, List.of()), passed);
            }
            return ways.remove(ways.size() - 1).next();
        }

        Decision of(String text, Decision other) {
            return ways.stream()
                    .filter(way -> way.language().accepts(text))
                    .map(Way::next)
                    .findFirst()
                    .orElse(other);
        }

        /** Without those at the end that decide what {@code other} does. */
        List<Way> before(Decision other) {
            int last = ways.size();
            while (last > 0 && ways.get(last - 1).next() == other) {
                last--;
            }
            return ways.subList(0, last);
        }
    }

    /** The decision once a segment is read. */
    private Decision through(Supplier<String> text, List<Trie.Node> next, List<Atom> passed) {
        trail.add(text);
        List<Trie.Node> sorted = new ArrayList<>(next);
        sorted.sort(Comparator.comparingInt(node -> node.id));
        Decision decision = sorted.isEmpty() ? sharing.settled(winning.of(passed, this::path)) : decide(sorted, passed);
        trail.remove(trail.size() - 1);
        return decision;
    }

    private static List<Trie.Node> after(List<Trie.Node> at, String text) {
        List<Trie.Node> next = new ArrayList<>();
        at.forEach(node -> node.addAfter(text, next));
        return next;
    }

    /** A path that leads to where the building is. */
    private List<String> path() {
        return trail.stream().map(Supplier::get).toList();
    }

    private List<String> pathWithSlash() {
        List<String> path = new ArrayList<>(path());
        path.add("");
        return path;
    }

    /** The rests passed once {@code at} is left, without those that a more specific one beats whatever follows. */
    private List<Atom> pass(List<Trie.Node> at, List<Atom> before) {
        Set<Atom> all = new LinkedHashSet<>(before);
        at.forEach(node -> all.addAll(node.rest));
        if (all.size() == before.size()) {
            return before;
        }
        List<Atom> some = List.copyOf(all);
        Rivals rivals = new Rivals(some);
        return some.stream()
                .filter(atom -> rivals.of(atom).stream()
                        .noneMatch(other -> atom.methodWithin(other) && winning.beats(other, atom)))
                .toList();
    }
}
