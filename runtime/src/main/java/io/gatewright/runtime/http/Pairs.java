package io.gatewright.runtime.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks one name up in a query or a cookie field, without a map. A name that comes twice has no value. */
final class Pairs {
    private Pairs() {}

    /** The decoded value of {@code name} among {@code a=1&b=2}; null when absent or repeated. */
    static @Nullable String inQuery(String query, String name) {
        String found = null;
        int at = 0;
        while (at < query.length()) {
            int end = query.indexOf('&', at);
            end = end < 0 ? query.length() : end;
            int equal = query.indexOf('=', at);
            int nameEnd = equal < 0 || equal > end ? end : equal;
            if (nameEnd > at && isName(query, at, nameEnd, name)) {
                if (found != null) {
                    return null;
                }
                found = nameEnd == end ? "" : decode(query.substring(nameEnd + 1, end));
            }
            at = end + 1;
        }
        return found;
    }

    /** The value of {@code name} among {@code a=1; b=2}, quotes taken off; null when absent or repeated. */
    static @Nullable String inCookie(String cookies, String name) {
        String found = null;
        int at = 0;
        while (at < cookies.length()) {
            int end = cookies.indexOf(';', at);
            end = end < 0 ? cookies.length() : end;
            while (at < end && cookies.charAt(at) == ' ') {
                at++;
            }
            int equal = cookies.indexOf('=', at);
            if (equal > at && equal < end && equal - at == name.length() && cookies.startsWith(name, at)) {
                if (found != null) {
                    return null;
                }
                found = unquote(cookies.substring(equal + 1, end).trim());
            }
            at = end + 1;
        }
        return found;
    }

    private static boolean isName(String query, int from, int to, String name) {
        if (to - from == name.length() && query.startsWith(name, from)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            char c = query.charAt(i);
            if (c == '%' || c == '+') {
                return decode(query.substring(from, to)).equals(name);
            }
        }
        return false;
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes[n++] = (byte) (PathChars.hex(text.charAt(i + 1)) << 4 | PathChars.hex(text.charAt(i + 2)));
                i += 2;
            } else {
                bytes[n++] = (byte) (c == '+' ? ' ' : c);
            }
        }
        return new String(bytes, 0, n, StandardCharsets.UTF_8);
    }
}
