package io.gatewright.compiler.vocabulary;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the table.
 *
 * @param name as written
 * @param places where it may stand
 * @param type what follows the name
 * @param unit what is counted or measured, in the plural, or a dash
 * @param initial the default as text, or a dash
 * @param range what the value may be, where that is bounded
 * @param merge how it is inherited
 * @param blocks what its block may be; empty where it has none
 * @param many whether it may be repeated in one block
 * @param built whether it can be generated; otherwise it resolves, and is refused when generating (GW5900)
 * @param since the version that has it first
 * @param doc one line, lower case
 */
public record Row(
        String name,
        Set<Place> places,
        ValueType type,
        String unit,
        String initial,
        Optional<Range> range,
        Merge merge,
        Set<Place> blocks,
        boolean many,
        boolean built,
        String since,
        String doc) {
    private static final String FIRST = "0.1";

    public Row {
        Objects.requireNonNull(name);
        places = Set.copyOf(places);
        Objects.requireNonNull(type);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(initial);
        Objects.requireNonNull(range);
        Objects.requireNonNull(merge);
        blocks = Set.copyOf(blocks);
        Objects.requireNonNull(since);
        Objects.requireNonNull(doc);
    }

    private Row(String name, ValueType type, String initial, Merge merge, boolean many, String doc, Place... places) {
        this(
                name,
                Set.of(places),
                type,
                type.unit(),
                initial,
                Optional.empty(),
                merge,
                Set.of(),
                many,
                true,
                FIRST,
                doc);
    }

    /** A setting that may stand once in a block of {@code places}. */
    public static Row of(String name, ValueType type, String initial, String doc, Place... places) {
        return new Row(name, type, initial, Merge.ONCE, false, doc, places);
    }

    /** A statement with a form of its own. */
    public static Row statement(String name, Merge merge, String doc, Place... places) {
        return new Row(name, ValueType.STATEMENT, "-", merge, true, doc, places);
    }

    public Row inherited(Merge how) {
        return new Row(name, places, type, unit, initial, range, how, blocks, many, built, since, doc);
    }

    public Row with(Place... inner) {
        return new Row(name, places, type, unit, initial, range, merge, Set.of(inner), many, built, since, doc);
    }

    public Row repeatable() {
        return new Row(name, places, type, unit, initial, range, merge, blocks, true, built, since, doc);
    }

    /** Its value lies between these, both as written in the language. */
    public Row between(String from, String to) {
        Optional<Range> bounds = Optional.of(new Range(from, to));
        return new Row(name, places, type, unit, initial, bounds, merge, blocks, many, built, since, doc);
    }

    /** What it counts: {@code requests}. */
    public Row counting(String what) {
        return new Row(name, places, type, what, initial, range, merge, blocks, many, built, since, doc);
    }

    /** It resolves, and cannot be generated yet. */
    public Row later() {
        return new Row(name, places, type, unit, initial, range, merge, blocks, many, false, since, doc);
    }
}
