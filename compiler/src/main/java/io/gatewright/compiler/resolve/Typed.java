package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
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
        NULL;

        /** For messages: {@code a text}. */
        String phrase() {
            return switch (this) {
                case BOOL -> "a yes or no";
                case ANY -> "a claim";
                case OBJECT -> "an object";
                case NULL -> "`null`";
                case TEXT, NUMBER, LIST -> "a " + name().toLowerCase(Locale.ROOT);
            };
        }

        boolean fits(Type other) {
            return this == other || this == ANY || other == ANY;
        }
    }
}
