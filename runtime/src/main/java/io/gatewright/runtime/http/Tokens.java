package io.gatewright.runtime.http;

/** Comma-separated lists of tokens, as in {@code Connection} and {@code TE}. */
public final class Tokens {
    private Tokens() {}

    /** Whether {@code list} has the member {@code token}, in any case, without parameters. */
    public static boolean contains(String list, String token) {
        int at = 0;
        while (at <= list.length()) {
            int end = end(list, at);
            int from = start(list, at, end);
            int to = trim(list, from, end);
            if (to - from == token.length() && list.regionMatches(true, from, token, 0, token.length())) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    /** The index of the comma after {@code at}, or the length. */
    public static int end(String list, int at) {
        int comma = list.indexOf(',', at);
        return comma < 0 ? list.length() : comma;
    }

    /** The first index from {@code at} on that is no blank. */
    public static int start(String list, int at, int end) {
        int from = at;
        while (from < end && blank(list.charAt(from))) {
            from++;
        }
        return from;
    }

    /** The end without the blanks before it. */
    public static int trim(String list, int from, int end) {
        int to = end;
        while (to > from && blank(list.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
