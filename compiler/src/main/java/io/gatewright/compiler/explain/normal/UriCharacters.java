package io.gatewright.compiler.explain.normal;

/** The character classes of RFC 3986. */
final class UriCharacters {
    private static final String SUB_DELIMS = "!$&'()*+,;=";
    /** What browsers leave as it is in a query, against RFC 3986. */
    private static final String LEFT_BY_BROWSERS = "[]{}|^`\\";

    private UriCharacters() {}

    static boolean isUnreserved(char c) {
        return isLetter(c) || isDigit(c) || "-._~".indexOf(c) >= 0;
    }

    static boolean isPchar(char c) {
        return isUnreserved(c) || SUB_DELIMS.indexOf(c) >= 0 || c == ':' || c == '@';
    }

    static boolean isQuery(char c) {
        return isPchar(c) || c == '/' || c == '?' || LEFT_BY_BROWSERS.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static String upperHex(int octet) {
        String digits = "0123456789ABCDEF";
        return "" + digits.charAt(octet >> 4) + digits.charAt(octet & 15);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
