package io.gatewright.runtime.transform;

/** One character of UTF-8 beyond ASCII at a time, byte by byte; well-formed as Unicode's table 3-7 says. */
final class Utf8 {
    private int missing;
    private int codePoint;
    /** The bounds of the next byte. */
    private int low;

    private int high;

    /** Whether a character has begun and not ended. */
    boolean isOpen() {
        return missing > 0;
    }

    /** The last character that ended. */
    int codePoint() {
        return codePoint;
    }

    /** @return false if {@code c} can't stand here */
    boolean take(byte c) {
        int value = c & 0xff;
        if (missing > 0) {
            if (value < low || value > high) {
                return false;
            }
            codePoint = (codePoint << 6) | (value & 0x3f);
            missing--;
            low = 0x80;
            high = 0xbf;
            return true;
        }
        low = 0x80;
        high = 0xbf;
        if (value >= 0xc2 && value <= 0xdf) {
            missing = 1;
            codePoint = value & 0x1f;
        } else if (value >= 0xe0 && value <= 0xef) {
            missing = 2;
            codePoint = value & 0x0f;
            low = value == 0xe0 ? 0xa0 : 0x80;
            high = value == 0xed ? 0x9f : 0xbf;
        } else if (value >= 0xf0 && value <= 0xf4) {
            missing = 3;
            codePoint = value & 0x07;
            low = value == 0xf0 ? 0x90 : 0x80;
            high = value == 0xf4 ? 0x8f : 0xbf;
        } else {
            return false;
        }
        return true;
    }
}
