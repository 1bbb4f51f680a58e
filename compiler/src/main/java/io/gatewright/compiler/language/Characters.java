package io.gatewright.compiler.language;

/** The character classes of RFC 3986. */
final class Characters {
    private Characters() {}

    static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || isOneOf(c, "-._~");
    }

    /** What stands in a path segment unencoded. */
    static boolean isPchar(int c) {
        return isUnreserved(c) || isOneOf(c, "!$&'()*+,;=:@");
    }

    private static boolean isOneOf(int c, String characters) {
        return c > 0 && characters.indexOf(c) >= 0;
    }
}
