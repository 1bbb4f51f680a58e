package io.gatewright.runtime.upstream;

/** Classes of octets of RFC 9110 and RFC 9112. */
final class Octets {
    private static final byte TOKEN = 1;
    private static final byte VALUE = 2;
    private static final byte[] CLASS = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            boolean control = (c < 0x20 && c != '\t') || c == 0x7f;
            CLASS[c] = control ? 0 : VALUE;
        }
        for (int c = 0x21; c < 0x7f; c++) {
            if ("\"(),/:;<=>?@[\\]{}".indexOf(c) < 0) {
                CLASS[c] |= TOKEN;
            }
        }
    }

    private Octets() {}

    /** A character of a field name or method. */
    static boolean isToken(byte b) {
        return (CLASS[b & 0xff] & TOKEN) != 0;
    }

    /** A character that may stand in a field value or reason phrase: no control character but the tab. */
    static boolean isValue(byte b) {
        return (CLASS[b & 0xff] & VALUE) != 0;
    }

    /** The same for a character that is to be sent as one octet. */
    static boolean isValue(char c) {
        return c < 256 && (CLASS[c] & VALUE) != 0;
    }

    /** The value of a hex digit, or -1. */
    static int hex(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
