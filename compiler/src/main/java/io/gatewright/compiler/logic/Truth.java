package io.gatewright.compiler.logic;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Yes, no, or not to be known before the gateway runs (Kleene's three values). */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether all are: yes for none. */
    public static Truth all(Stream<Truth> each) {
        return each.reduce(YES, Truth::and);
    }

    /** Whether one is: no for none. */
    public static Truth any(Stream<Truth> each) {
        return each.reduce(NO, Truth::or);
    }

    /** As {@link Predicate}s have it: yes and nothing else. */
    public boolean isYes() {
        return this == YES;
    }
}
