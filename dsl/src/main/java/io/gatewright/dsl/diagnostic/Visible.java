package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Invisible;
import java.util.Locale;

/** Text as it may be shown on a terminal: nothing in it moves the cursor, turns the direction or hides. */
public final class Visible {
    private Visible() {}

    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            out.append(of(c));
        }
        return out.toString();
    }

    static String of(int codePoint) {
        return Invisible.is(codePoint)
                ? String.format(Locale.ROOT, codePoint < 0x10000 ? "\\u%04x" : "\\u{%x}", codePoint)
                : Character.toString(codePoint);
    }

    /** Columns that a terminal gives to {@code codePoint}: 0 for marks above others, 2 for wide ones, else 1. */
    public static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0xffe0 && c <= 0xffe6)
                        || (c >= 0x1f300 && c <= 0x1faff)
                        || (c >= 0x20000 && c <= 0x3fffd));
    }
}
