package io.gatewright.compiler.plan.route;

import java.util.List;

/**
 * The set of paths that a route takes: a list of segment languages, and whether any further segments may follow. Two
 * patterns are equal as records exactly when they take the same paths.
 *
 * @param segments at most {@link #MAX_SEGMENTS}; only the last may be the empty literal, not the first, and none when
 *     {@code rest}
 * @param rest whether {@code /**} ends it: zero or more segments
 */
public record Pattern(List<Segment> segments, boolean rest) {
    /** Longest pattern, in segments; the decision code nests as deep. */
    public static final int MAX_SEGMENTS = 256;

    public Pattern {
        segments = List.copyOf(segments);
        if (segments.size() > MAX_SEGMENTS) {
            throw new IllegalArgumentException("more than " + MAX_SEGMENTS + " segments");
        }
        for (int i = 0; i < segments.size(); i++) {
            boolean mayBeEmpty = i > 0 && i == segments.size() - 1 && !rest;
            if (!mayBeEmpty && segments.get(i).equals(new Segment.Literal(""))) {
                throw new IllegalArgumentException("an empty segment that is not the last");
            }
        }
    }

    /** Whether every path of {@code other} is also one of this. */
    public boolean includes(Pattern other) {
        int n = segments.size();
        if (rest ? other.segments.size() < n : other.rest || other.segments.size() != n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!segments.get(i).includes(other.segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is strictly more specific: included in {@code other} and not equal. */
    public boolean narrowerThan(Pattern other) {
        return !equals(other) && other.includes(this);
    }

    /** {@code /orders/{}/**}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append('/').append(segment));
        if (rest) {
            text.append("/**");
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
