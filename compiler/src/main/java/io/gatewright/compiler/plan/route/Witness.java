package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.model.ValueSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds a request that shows an ambiguity: one that both routes match and, where there is one, nothing else wins. */
final class Witness {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "QUERY", "X-OTHER");
    private static final int LONGEST_TAIL = 3;
    private static final int MOST_PATHS = 400;
    private static final int MOST_REQUESTS = 200;

    private final Overlap overlap;
    private final Trie trie;
    private final List<String> path = new ArrayList<>();
    private final List<Request> matching = new ArrayList<>();
    private int paths;

    private Witness(Overlap overlap, Trie trie) {
        this.overlap = overlap;
        this.trie = trie;
    }

    /** A request that both routes of {@code overlap} match; where possible one that nothing more specific takes from them. */
    static Request of(Overlap overlap, Trie trie) {
        Witness search = new Witness(overlap, trie);
        return search.from(List.of(trie.root), CaptureNames.preferred(overlap)).orElseGet(() -> search.matching.get(0));
    }

    /** A request with nothing that a condition could ask about. */
    static Request to(String host, String method, List<String> segments) {
        return new Request(method, host, segments, new TreeMap<>());
    }

    private Optional<Request> from(List<Trie.Node> at, List<String> preferred) {
        int depth = path.size();
        List<Segment> common = overlap.common().segments();
        if (paths >= MOST_PATHS) {
            return Optional.empty();
        }
        if (depth == common.size()) {
            return ending();
        }
        for (String text : texts(common.get(depth), at, preferred.get(depth))) {
            path.add(text);
            List<Trie.Node> next = new ArrayList<>();
            at.forEach(node -> node.addAfter(text, next));
            Optional<Request> found = from(next, preferred);
            path.remove(path.size() - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Texts of the segment from every part that the patterns at hand tell apart; first those that fewest of them name. */
    private static Set<String> texts(Segment segment, List<Trie.Node> at, String preferred) {
        return segment.match(new Segment.Cases<>() {
            @Override
            public Set<String> literal(Segment.Literal literal) {
                return Set.of(literal.text());
            }

            @Override
            public Set<String> type(Segment.Type type) {
                return new SegmentTexts(type.language(), at).of(preferred);
            }
        });
    }

    private Optional<Request> ending() {
        List<String> whole = new ArrayList<>(path);
        for (int tail = 0; tail <= (overlap.common().rest() ? LONGEST_TAIL : 0); tail++) {
            Optional<Request> found = at(whole);
            if (found.isPresent()) {
                return found;
            }
            whole.add("more");
        }
        return Optional.empty();
    }

    private Optional<Request> at(List<String> segments) {
        paths++;
        List<Atom> atoms = trie.matching(segments);
        List<String> methods = overlap.methods().contains(Atom.ANY)
                ? METHODS
                : List.of(overlap.methods().first());
        for (String method : methods) {
            List<Atom> taking =
                    atoms.stream().filter(atom -> atom.takes(method)).toList();
            Set<ConditionVariable> variables =
                    new LinkedHashSet<>(overlap.conditions().all().keySet());
            Optional<Request> found = among(values(variables, taking), method, segments, taking);
            if (found.isPresent()) {
                return found;
            }
            taking.forEach(atom -> variables.addAll(atom.conditions().all().keySet()));
            found = among(values(variables, taking), method, segments, taking);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Request> among(
            List<SortedMap<ConditionVariable, List<String>>> all,
            String method,
            List<String> segments,
            List<Atom> taking) {
        for (SortedMap<ConditionVariable, List<String>> values : all) {
            Request request = new Request(method, overlap.host(), segments, values);
            matching.add(request);
            if (least(taking, request).size() > 1) {
                return Optional.of(request);
            }
        }
        return Optional.empty();
    }

    /**
     * What the variables may be for both routes to match; the first are those of the overlap, all others being absent as long
     * as that is possible.
     */
    private List<SortedMap<ConditionVariable, List<String>>> values(
            Set<ConditionVariable> variables, List<Atom> atoms) {
        List<SortedMap<ConditionVariable, List<String>>> all = new ArrayList<>(List.of(new TreeMap<>()));
        for (ConditionVariable variable : variables) {
            List<SortedMap<ConditionVariable, List<String>>> more = new ArrayList<>();
            for (Optional<String> value : options(variable, atoms)) {
                for (SortedMap<ConditionVariable, List<String>> known : all) {
                    SortedMap<ConditionVariable, List<String>> longer = new TreeMap<>(known);
                    value.ifPresent(text -> longer.put(variable, List.of(text)));
                    more.add(longer);
                }
            }
            all = more.subList(0, Math.min(more.size(), MOST_REQUESTS));
        }
        return all;
    }

    /** What both routes let the variable be; empty stands for its absence. */
    private List<Optional<String>> options(ConditionVariable variable, List<Atom> atoms) {
        Set<String> named = new LinkedHashSet<>();
        atoms.forEach(atom -> {
            if (atom.conditions().all().get(variable) instanceof ValueSet.OneOf few) {
                named.addAll(few.values());
            }
        });
        List<Optional<String>> options = new ArrayList<>();
        if (variable.equals(ConditionVariable.SCHEME)) {
            options.addAll(List.of(Optional.of("http"), Optional.of("https")));
        } else {
            options.add(Optional.empty());
            options.add(Optional.of(other(named)));
            named.stream().map(Optional::of).forEach(options::add);
        }
        ValueSet allowed = overlap.conditions().all().get(variable);
        return options.stream()
                .filter(option -> allowed == null || allows(allowed, option))
                .toList();
    }

    private static String other(Set<String> named) {
        String other = "other";
        while (named.contains(other)) {
            other += "s";
        }
        return other;
    }

    static boolean allows(ValueSet values, Optional<String> given) {
        return values.match(new ValueSet.Cases<>() {
            @Override
            public Boolean oneOf(ValueSet.OneOf few) {
                return given.filter(value -> few.values().contains(value)).isPresent();
            }

            @Override
            public Boolean present(ValueSet.Present present) {
                return given.isPresent();
            }

            @Override
            public Boolean absent(ValueSet.Absent absent) {
                return given.isEmpty();
            }
        });
    }

    static boolean meets(Request request, Conditions conditions) {
        return conditions.all().entrySet().stream().allMatch(condition -> {
            List<String> given = request.given(condition.getKey());
            return given.size() < 2
                    && allows(condition.getValue(), given.stream().findFirst());
        });
    }

    /** The least of the atoms that match, when the path and the method do. */
    static List<Atom> least(List<Atom> taking, Request request) {
        List<Atom> matching = taking.stream()
                .filter(atom -> meets(request, atom.conditions()))
                .toList();
        return matching.stream()
                .filter(atom -> matching.stream().noneMatch(other -> other.moreSpecificThan(atom)))
                .toList();
    }
}
