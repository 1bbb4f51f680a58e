package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;

/** A type of segments: a regular set of texts in normal form. Immutable; asking costs one step a character and copies nothing. */
@FunctionalInterface
public interface SegmentType {
    /** 1 to 18 decimal digits. */
    SegmentType INT = RequestPath::isInt;

    /** A UUID as RFC 9562 writes it, in either case. */
    SegmentType UUID = RequestPath::isUuid;

    /** Runs of ASCII letters and digits, joined by single hyphens. */
    SegmentType SLUG = RequestPath::isSlug;

    /** Whether segment {@code i} of the path is of this type. */
    boolean matches(RequestPath path, int i);

    /** The texts that an automaton accepts. @param automaton as in {@link Automaton#read}, in one piece or several */
    static SegmentType of(String... automaton) {
        Automaton read = Automaton.read(String.join("", automaton));
        return (path, i) -> read.run(path, i) >= 0;
    }
}
