package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Identity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claims of a verified token. Immutable. */
final class Claims implements Identity {

    private final Map<String, Object> members;
    private final String subject;

    /** @param members as {@link StrictJson} makes them; {@code sub} is a text or absent */
    Claims(Map<String, Object> members) {
        this.members = Map.copyOf(members);
        this.subject = members.get("sub") instanceof String text ? text : "";
    }

    /** The claim {@code sub}; empty if the token has none. */
    @Override
    public String id() {
        return subject;
    }

    @Override
    public @Nullable Object claim(String... path) {
        Object value = at(path);
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Claims::isNested) ? null : list;
        }
        return isNested(value) ? null : value;
    }

    /** What stands there, whatever it is, as {@link StrictJson} makes it; null when absent. */
    @Nullable
    Object at(String... path) {
        Object value = members;
        for (String name : path) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    private static boolean isNested(@Nullable Object value) {
        return value instanceof Map || value instanceof List;
    }
}
