package io.gatewright.runtime.http;

/** The built-in types of segments, each read once from left to right. A segment goes from {@code from} to before {@code to}. */
final class SegmentShapes {
    private static final int MAX_DIGITS = 18;
    private static final int UUID_LENGTH = 36;

    private SegmentShapes() {}

    static boolean isInt(String text, int from, int to) {
        if (to == from || to - from > MAX_DIGITS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isUuid(String text, int from, int to) {
        if (to - from != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(from + i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : !PathChars.isHex(c)) {
                return false;
            }
        }
        return true;
    }

    static boolean isSlug(String text, int from, int to) {
        boolean joined = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '-' ? joined : !isDigit(c) && !isLetter(c)) {
                return false;
            }
            joined = c == '-';
        }
        return !joined;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
