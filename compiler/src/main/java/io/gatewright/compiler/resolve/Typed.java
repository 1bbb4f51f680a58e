package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.Locale;

/**
 * A value and what is known of it.
 *
 * @param optional whether it may be absent
 */
record Typed(Value value, Type type, boolean optional) {
    enum Type {
        TEXT,
        NUMBER,
        BOOL,
        /** A claim: whatever the token holds. */
        ANY,
        LIST,
        OBJECT,
        NULL,
        /** Of what is not built yet: fits everywhere, so that it is told of once. */
        UNKNOWN;

        /** For messages: {@code a text}. */
        String phrase() {
            return switch (this) {
                case BOOL -> "a yes or no";
                case ANY -> "a claim";
                case OBJECT -> "an object";
                case NULL -> "`null`";
                case UNKNOWN -> "a value";
                case TEXT, NUMBER, LIST -> "a " + name().toLowerCase(Locale.ROOT);
            };
        }

        private boolean isOpen() {
            return this == ANY || this == UNKNOWN;
        }

        boolean fits(Type other) {
            return this == other || isOpen() || other.isOpen();
        }
    }

    /** What stands for a value that was told not to be built yet. */
    static Typed unbuilt(Span span) {
        return new Typed(new Value.Unbuilt(span), Type.UNKNOWN, false);
    }
}
