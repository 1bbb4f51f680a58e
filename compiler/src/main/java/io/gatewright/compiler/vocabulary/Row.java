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
 * @param initial the default as text, or a dash
 * @param merge how it is inherited
 * @param block what its block is, where it may have one
 * @param many whether it may be repeated in one block
 * @param built whether it takes effect; otherwise its use is refused with GW5900
 * @param doc one line, lower case
 */
public record Row(
        String name,
        Set<Place> places,
        ValueType type,
        String initial,
        Merge merge,
        Optional<Place> block,
        boolean many,
        boolean built,
        String doc) {
    public Row {
        Objects.requireNonNull(name);
        places = Set.copyOf(places);
        Objects.requireNonNull(type);
        Objects.requireNonNull(initial);
        Objects.requireNonNull(merge);
        Objects.requireNonNull(block);
        Objects.requireNonNull(doc);
    }

    /** A setting that may stand once in a block of {@code places}. */
    public static Row of(String name, ValueType type, String initial, String doc, Place... places) {
        return new Row(name, Set.of(places), type, initial, Merge.ONCE, Optional.empty(), false, true, doc);
    }

    /** A setting of the design that does not take effect yet. */
    public static Row notBuilt(String name, String doc, Place... places) {
        return new Row(name, Set.of(places), ValueType.NONE, "-", Merge.ONCE, Optional.empty(), true, false, doc);
    }

    /** A statement with a form of its own. */
    public static Row statement(String name, Merge merge, String doc, Place... places) {
        return new Row(name, Set.of(places), ValueType.STATEMENT, "-", merge, Optional.empty(), true, true, doc);
    }

    public Row inherited(Merge how) {
        return new Row(name, places, type, initial, how, block, many, built, doc);
    }

    public Row with(Place inner) {
        return new Row(name, places, type, initial, merge, Optional.of(inner), many, built, doc);
    }

    public Row repeatable() {
        return new Row(name, places, type, initial, merge, block, true, built, doc);
    }
}
