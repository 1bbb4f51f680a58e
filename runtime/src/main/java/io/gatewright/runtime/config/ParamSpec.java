package io.gatewright.runtime.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A declared param.
 *
 * @param initial in the notation of the type; null: must be given
 * @param from inclusive, in the notation of the type; null: unbounded
 * @param to inclusive, likewise
 */
public record ParamSpec(
        String name,
        ParamType type,
        @Nullable String initial,
        @Nullable String from,
        @Nullable String to) {

    /** The environment variable that binds it: {@code users-url} is {@code GW_PARAM_USERS_URL}. */
    public String variable() {
        return "GW_PARAM_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The type and bounds, for a message. */
    public String expectation() {
        String bounds = from != null && to != null
                ? " from " + from + " to " + to
                : from != null ? " from " + from : to != null ? " up to " + to : "";
        return ParamValues.notation(type) + bounds;
    }

    /** The value of {@code text}; null when it has not the type or is out of bounds. */
    @Nullable
    Object read(String text) {
        Object value = ParamValues.parse(type, text);
        if (value == null) {
            return null;
        }
        Object low = from == null ? null : ParamValues.parse(type, from);
        Object high = to == null ? null : ParamValues.parse(type, to);
        boolean under = low != null && ParamValues.compare(value, low) < 0;
        boolean over = high != null && ParamValues.compare(value, high) > 0;
        return under || over ? null : value;
    }
}
