package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.plan.route.Pattern;
import io.gatewright.compiler.plan.route.Segment;
import io.gatewright.compiler.vocabulary.NearMiss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of one path has to be changed until a pattern takes it: the least there is of segments exchanged, left out and put
 * in. A slip of the fingers is little, a value of another type more, a segment more or less and another word are much.
 */
final class Closeness {
    private static final int SLIP = 1;
    private static final int TYPE = 2;
    private static final int SEGMENT = 3;
    private static final int WORD = 4;
    /** What comes after so many segments is not looked at. */
    private static final int MOST_SEGMENTS = 32;

    private final List<String> path;
    /** For each segment of the path, what it costs to make literals of it. */
    private final List<Map<String, Integer>> literals = new ArrayList<>();

    Closeness(List<String> path) {
        this.path = path.subList(0, Math.min(path.size(), MOST_SEGMENTS));
        this.path.forEach(segment -> literals.add(new HashMap<>()));
    }

    /** 0 for a pattern that takes the path. */
    int to(Pattern pattern) {
        int[] costs = new int[path.size() + 1];
        for (int i = 0; i < path.size(); i++) {
            costs[i + 1] = costs[i] + alone(path.get(i).isEmpty());
        }
        for (Segment segment : pattern.segments()) {
            costs = after(segment, costs);
        }
        return pattern.rest() ? Arrays.stream(costs).min().orElse(0) : costs[path.size()];
    }

    /** What the starts of the path cost when one more segment of the pattern is taken. */
    private int[] after(Segment segment, int[] before) {
        int missing = alone(
                segment instanceof Segment.Literal literal && literal.text().isEmpty());
        int[] costs = new int[before.length];
        costs[0] = before[0] + missing;
        for (int i = 0; i < path.size(); i++) {
            int least = Math.min(
                    before[i + 1] + missing, costs[i] + alone(path.get(i).isEmpty()));
            costs[i + 1] = Math.min(least, before[i] + exchange(i, segment));
        }
        return costs;
    }

    private static int alone(boolean slash) {
        return slash ? SLIP : SEGMENT;
    }

    private int exchange(int index, Segment segment) {
        return segment.match(new Segment.Cases<Integer>() {
            @Override
            public Integer literal(Segment.Literal literal) {
                return literals.get(index).computeIfAbsent(literal.text(), wanted -> word(path.get(index), wanted));
            }

            @Override
            public Integer type(Segment.Type type) {
                String text = path.get(index);
                return type.language().accepts(text) ? 0 : text.isEmpty() ? WORD : TYPE;
            }
        });
    }

    private static int word(String text, String wanted) {
        if (text.equals(wanted)) {
            return 0;
        }
        boolean slip = Math.abs(text.length() - wanted.length()) <= 2
                && NearMiss.of(text, List.of(wanted)).isPresent();
        return slip ? SLIP : WORD;
    }
}
