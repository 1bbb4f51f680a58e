package io.gatewright.runtime.http;

/** The character classes of RFC 3986, by table. */
final class PathChars {
    private static final byte UNRESERVED = 1;
    private static final byte PCHAR = 2;
    private static final byte QUERY = 4;
    private static final byte HEX = 8;
    private static final byte[] CLASSES = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (letter || digit || c == '-' || c == '.' || c == '_' || c == '~') {
                CLASSES[c] |= UNRESERVED | PCHAR | QUERY;
            } else if ("!$&'()*+,;=:@".indexOf(c) >= 0) {
                CLASSES[c] |= PCHAR | QUERY;
            } else if (c == '/' || c == '?' || "[]{}|^`\\".indexOf(c) >= 0) {
                // The rest is what browsers leave as it is in a query, against RFC 3986.
                CLASSES[c] |= QUERY;
            }
            if (digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
                CLASSES[c] |= HEX;
            }
        }
    }

    private PathChars() {}

    static boolean isPchar(char c) {
        return c < 128 && (CLASSES[c] & PCHAR) != 0;
    }

    static boolean isUnreserved(int c) {
        return c < 128 && (CLASSES[c] & UNRESERVED) != 0;
    }

    static boolean isHex(char c) {
        return c < 128 && (CLASSES[c] & HEX) != 0;
    }

    /** The value of a hex digit. */
    static int hex(char c) {
        return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    }

    static char upper(char hex) {
        return hex >= 'a' ? (char) (hex - 32) : hex;
    }

    /** Whether all is query characters, and every percent sign is followed by two hex digits. */
    static boolean isQuery(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
                    return false;
                }
                i += 2;
            } else if (c >= 128 || (CLASSES[c] & QUERY) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes that the triplets of {@code text} stand for are well-formed UTF-8 (RFC 3629). */
    static boolean isUtf8(String text) {
        int i = 0;
        while (i < text.length()) {
            int b = byteAt(text, i);
            i += text.charAt(i) == '%' ? 3 : 1;
            if (b < 0x80) {
                continue;
            }
            int more = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            if (more == 0) {
                return false;
            }
            int low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            int high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            for (; more > 0; more--) {
                if (i >= text.length()) {
                    return false;
                }
                int next = byteAt(text, i);
                if (next < low || next > high) {
                    return false;
                }
                i += 3;
                low = 0x80;
                high = 0xBF;
            }
        }
        return true;
    }

    private static int byteAt(String text, int i) {
        char c = text.charAt(i);
        return c == '%' ? hex(text.charAt(i + 1)) << 4 | hex(text.charAt(i + 2)) : c;
    }
}
