package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Identity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a token may grant its bearer: a role, or a scope (RFC 6749, section 3.3). A list of the token grants each text in it;
 * a text grants the role that it is, or the scopes that are its words. Whatever else stands there, or nothing, grants
 * nothing. Names are compared to the letter. Immutable.
 */
public final class Grant {

    private final boolean words;
    private final String auth;
    private final String name;
    private final String[] claim;

    private Grant(boolean words, String auth, String name, String[] claim) {
        this.words = words;
        this.auth = Objects.requireNonNull(auth);
        this.name = name;
        this.claim = claim.clone();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a grant without a name");
        }
    }

    /** @param claim where the token says it, from the outermost object inwards */
    public static Grant role(String auth, String name, String... claim) {
        return new Grant(false, auth, name, claim);
    }

    /**
     * A scope.
     *
     * @param name of the characters that a scope may have: neither a space, a quote nor a backslash
     * @param claim where the token says it, from the outermost object inwards
     */
    public static Grant scope(String auth, String name, String... claim) {
        if (!name.chars().allMatch(Grant::isOfScope)) {
            throw new IllegalArgumentException("not a scope: " + name);
        }
        return new Grant(true, auth, name, claim);
    }

    private static boolean isOfScope(int c) {
        return c > ' ' && c < 0x7f && c != '"' && c != '\\';
    }

    /** The auth whose tokens may grant it. */
    String auth() {
        return auth;
    }

    String name() {
        return name;
    }

    /** Whether the token of this caller grants it; nobody has none. */
    public boolean isHeldBy(@Nullable Identity caller) {
        return caller instanceof Claims claims && isSaidBy(claims.at(claim));
    }

    private boolean isSaidBy(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.contains(name);
        }
        return value instanceof String text && (words ? isWordOf(text) : text.equals(name));
    }

    private boolean isWordOf(String text) {
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            if (end - start == name.length() && text.startsWith(name, start)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
