package io.gatewright.runtime.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks one name up in a query or a cookie field, without a map; only values are copied. A name that comes twice has no
 * value. Texts are those that {@link TargetParser} and the edge let through.
 */
final class Pairs {
    private Pairs() {}

    /** The decoded value of {@code name} among {@code a=1&b=2}, empty without {@code =}; null when absent or repeated. */
    static @Nullable String inQuery(String query, String name) {
        int pair = findInQuery(query, 0, name);
        if (pair < 0) {
            return null;
        }
        int end = end(query, pair, '&');
        if (findInQuery(query, end + 1, name) >= 0) {
            return null;
        }
        int nameEnd = nameEnd(query, pair, end);
        return nameEnd == end ? "" : decode(query.substring(nameEnd + 1, end));
    }

    /** Whether {@code name} comes in {@code query} at least once. */
    static boolean isInQuery(String query, String name) {
        return findInQuery(query, 0, name) >= 0;
    }

    /** The value of {@code name} among {@code a=1; b=2}, quotes taken off; null when absent or repeated. */
    static @Nullable String inCookie(String cookies, String name) {
        int pair = findInCookie(cookies, 0, name);
        if (pair < 0) {
            return null;
        }
        int end = end(cookies, pair, ';');
        if (findInCookie(cookies, end + 1, name) >= 0) {
            return null;
        }
        int value = Tokens.start(cookies, nameEnd(cookies, pair, end) + 1, end);
        return unquote(cookies.substring(value, Tokens.trim(cookies, value, end)));
    }

    /** Whether {@code name} comes in {@code cookies} at least once; a part without {@code =} names nothing. */
    static boolean isInCookie(String cookies, String name) {
        return findInCookie(cookies, 0, name) >= 0;
    }

    /** Where the first pair with that name starts, from {@code at} on; -1 if there is none. */
    private static int findInQuery(String query, int at, String name) {
        int pair = at;
        while (pair < query.length()) {
            int end = end(query, pair, '&');
            int nameEnd = nameEnd(query, pair, end);
            if (nameEnd > pair && isName(query, pair, nameEnd, name)) {
                return pair;
            }
            pair = end + 1;
        }
        return -1;
    }

    private static int findInCookie(String cookies, int at, String name) {
        int pair = at;
        while (pair < cookies.length()) {
            int end = end(cookies, pair, ';');
            int nameEnd = nameEnd(cookies, pair, end);
            int from = Tokens.start(cookies, pair, nameEnd);
            int to = Tokens.trim(cookies, from, nameEnd);
            if (nameEnd < end && to - from == name.length() && to > from && cookies.startsWith(name, from)) {
                return pair;
            }
            pair = end + 1;
        }
        return -1;
    }

    private static int end(String text, int from, char separator) {
        int end = text.indexOf(separator, from);
        return end < 0 ? text.length() : end;
    }

    /** Where the name ends of the pair that ends at {@code end}: at its first {@code =}, or there. */
    private static int nameEnd(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '=') {
                return i;
            }
        }
        return end;
    }

    private static boolean isName(String query, int from, int to, String name) {
        int at = from;
        for (int i = 0; i < name.length(); i++) {
            char wanted = name.charAt(i);
            if (wanted > 0x7f) {
                return decode(query.substring(from, to)).equals(name);
            }
            if (at == to || wanted != octet(query, at)) {
                return false;
            }
            at += query.charAt(at) == '%' ? 3 : 1;
        }
        return at == to;
    }

    private static String unquote(String value) {
        int last = value.length() - 1;
        return last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"' ? value.substring(1, last) : value;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] bytes = new byte[text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); i += text.charAt(i) == '%' ? 3 : 1) {
            bytes[n++] = (byte) octet(text, i);
        }
        return new String(bytes, 0, n, StandardCharsets.UTF_8);
    }

    /** What stands at {@code i}, a triplet or {@code +} decoded. */
    private static int octet(String query, int i) {
        char c = query.charAt(i);
        if (c == '%') {
            return PathChars.hex(query.charAt(i + 1)) << 4 | PathChars.hex(query.charAt(i + 2));
        }
        return c == '+' ? ' ' : c;
    }
}
