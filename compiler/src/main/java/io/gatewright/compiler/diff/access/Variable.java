package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.model.RequestValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something about a request or its caller that conditions ask about.
 *
 * @param form what tells it apart, the same in both gateways
 * @param shown as the language writes it
 * @param kind what it may be
 * @param roots the parts of a request that it reads; two variables that share one may depend on each other
 * @param auth of a field of an identity the auth that found it
 * @param granted the role or scope, of {@link Kind#GRANTED}
 */
record Variable(
        Object form,
        String shown,
        Kind kind,
        Set<String> roots,
        Optional<String> auth,
        Optional<RequestValue.Granted> granted) {
    Variable {
        Objects.requireNonNull(form);
        Objects.requireNonNull(shown);
        Objects.requireNonNull(kind);
        roots = Set.copyOf(roots);
        Objects.requireNonNull(auth);
        Objects.requireNonNull(granted);
    }

    Variable(Object form, String shown, Kind kind, Set<String> roots, Optional<String> auth) {
        this(form, shown, kind, roots, auth, Optional.empty());
    }

    /** What a variable may be. */
    enum Kind {
        /** Whether an auth identified the caller. */
        IDENTIFIED,
        /** A condition that is not looked into: true or false. */
        OPAQUE,
        /** Whether a token grants a role or a scope. */
        GRANTED,
        /** A value that is always there. */
        VALUE,
        /** A value that may be absent. */
        OPTIONAL,
        /** What an auth tells its callers apart by: there for each of them, and for nobody else. */
        IDENTITY
    }

    boolean isYesOrNo() {
        return kind == Kind.IDENTIFIED || kind == Kind.OPAQUE || kind == Kind.GRANTED;
    }

    boolean mayBeAbsent() {
        return kind == Kind.OPTIONAL || kind == Kind.IDENTITY;
    }

    /** By the form alone. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Variable other && kind == other.kind && form.equals(other.form);
    }

    @Override
    public int hashCode() {
        return form.hashCode();
    }

    /** The same in other words. */
    Variable called(String words) {
        return new Variable(form, words, kind, roots, auth, granted);
    }

    static Variable identified(String auth, String shown) {
        return new Variable(List.of("auth", auth), shown, Kind.IDENTIFIED, Set.of("auth:" + auth), Optional.of(auth));
    }
}
