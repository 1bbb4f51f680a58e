package io.gatewright.compiler.model;

import java.util.Objects;

/**
 * What a part of a JSON body is: {@code text}, {@code [Line]}, {@code text?}.
 *
 * @param name of a built-in type, a {@code type} or a {@code shape}
 * @param listDepth how many lists it is in
 * @param optional whether it may be absent or {@code null}
 */
public record JsonType(String name, int listDepth, boolean optional) {
    public JsonType {
        Objects.requireNonNull(name);
        if (listDepth < 0) {
            throw new IllegalArgumentException("a list of depth " + listDepth);
        }
    }

    /** As written. */
    @Override
    public String toString() {
        return "[".repeat(listDepth) + name + "]".repeat(listDepth) + (optional ? "?" : "");
    }
}
