package io.gatewright.compiler.plan.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Keeps the parts of a plan, so that equal ones are one object, and counts what a plan may have of them. */
final class Sharing {
    private final int maxSize;
    private int size;
    private final ChoiceBuilder choices;
    private final Map<Shape, Decision.Branch> byShape = new HashMap<>();
    private final Map<Winners, Decision.Settled> settled = new HashMap<>();

    /** @param maxSize most branches, questions and ways out of them */
    Sharing(int maxSize, Effort effort) {
        this.maxSize = maxSize;
        this.choices = new ChoiceBuilder(by -> grow(by, TooLargeException.Cause.CONDITIONS), effort);
    }

    /** What makes two branches the same; decisions below them are already shared. */
    private record Shape(
            int depth,
            Winners end,
            Winners slash,
            SortedMap<String, Decision> literals,
            List<Way> types,
            Decision other) {}

    ChoiceBuilder choices() {
        return choices;
    }

    Decision settled(Winners winners) {
        return settled.computeIfAbsent(winners, Decision.Settled::new);
    }

    Decision branch(
            int depth,
            Winners end,
            Winners slash,
            SortedMap<String, Decision> literals,
            List<Way> types,
            Decision other) {
        if (literals.isEmpty()
                && types.isEmpty()
                && other instanceof Decision.Settled all
                && all.winners().equals(end)
                && (all.winners().equals(slash) || depth == 0)) {
            return other;
        }
        return byShape.computeIfAbsent(
                new Shape(depth, end, slash, literals, types, other),
                shape -> new Decision.Branch(depth, end, slash, literals, types, other));
    }

    /** Branches, questions and ways out of them so far, shared ones counted each time they were made. */
    int size() {
        return size;
    }

    /** @throws TooLargeException when there would be more than may be */
    void grow(int by) {
        grow(by, TooLargeException.Cause.PATHS);
    }

    private void grow(int by, TooLargeException.Cause cause) {
        size += by;
        if (size > maxSize) {
            throw new TooLargeException(cause);
        }
    }
}
