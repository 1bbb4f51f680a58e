package io.gatewright.runtime.edge;

import java.nio.ByteBuffer;

/** The byte classes of RFC 9110 and 9112, by table. */
final class Octets {
    static final int TOKEN = 1;
    static final int TARGET = 2;
    static final int VALUE = 4;
    static final int HOST = 8;
    static final int HEX = 16;

    /** Besides what RFC 3986 allows, what browsers leave as it is. */
    static final int QUERY = 32;

    private static final byte[] CLASSES = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            int classes = 0;
            if (letter || digit || "!#$%&'*+-.^_`|~".indexOf(c) >= 0) {
                classes |= TOKEN;
            }
            if (letter || digit || "-._~!$&'()*+,;=:@/?%[]".indexOf(c) >= 0) {
                classes |= TARGET | QUERY;
            } else if ("{}|^`\\".indexOf(c) >= 0) {
                classes |= QUERY;
            }
            if (c == '\t' || (c >= ' ' && c != 0x7f)) {
                classes |= VALUE;
            }
            if (letter || digit || c == '-' || c == '.' || c == '_') {
                classes |= HOST;
            }
            if (digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
                classes |= HEX;
            }
            CLASSES[c] = (byte) classes;
        }
    }

    private Octets() {}

    static boolean is(int kind, byte b) {
        return (CLASSES[b & 0xff] & kind) != 0;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether the bytes from {@code from} are {@code lower}, whatever their case. */
    static boolean matches(ByteBuffer bytes, int from, int length, String lower) {
        if (length != lower.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lower(bytes.get(from + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
