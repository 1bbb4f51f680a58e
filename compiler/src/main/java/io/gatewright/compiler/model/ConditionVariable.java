package io.gatewright.compiler.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * A part of a request that a {@code when} asks about.
 *
 * @param name lower case for a header, as written for a query parameter or a cookie, empty for the scheme
 */
public record ConditionVariable(Kind kind, String name) implements Comparable<ConditionVariable> {
    /** {@code http} or {@code https}, and nothing else: never absent, never repeated. */
    public static final ConditionVariable SCHEME = new ConditionVariable(Kind.SCHEME, "");

    private static final Comparator<ConditionVariable> ORDER =
            Comparator.comparing(ConditionVariable::kind).thenComparing(ConditionVariable::name);

    /** Where the part stands. */
    public enum Kind {
        SCHEME,
        HEADER,
        QUERY,
        COOKIE
    }

    public ConditionVariable {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        if (name.isEmpty() != (kind == Kind.SCHEME)) {
            throw new IllegalArgumentException(kind + " `" + name + "`");
        }
        if (kind == Kind.HEADER && !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a header in capitals: " + name);
        }
    }

    public static ConditionVariable header(String name) {
        return new ConditionVariable(Kind.HEADER, name);
    }

    public static ConditionVariable query(String name) {
        return new ConditionVariable(Kind.QUERY, name);
    }

    public static ConditionVariable cookie(String name) {
        return new ConditionVariable(Kind.COOKIE, name);
    }

    @Override
    public int compareTo(ConditionVariable other) {
        return ORDER.compare(this, other);
    }

    /** As in the source: {@code header.x-api-version}, {@code request.scheme}. */
    @Override
    public String toString() {
        return kind == Kind.SCHEME ? "request.scheme" : kind.name().toLowerCase(Locale.ROOT) + "." + name;
    }
}
