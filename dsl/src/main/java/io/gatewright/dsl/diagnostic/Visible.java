package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Invisible;
import java.util.Locale;

/** Text as it may be shown on a terminal: nothing in it moves the cursor, turns the direction or hides. */
public final class Visible {
    /** Symbols below U+2E80 that are wide by Unicode's East Asian Width, as many emoji are. */
    private static final String WIDE_SYMBOLS =
            "\u231a\u231b\u2329\u232a\u23e9\u23ea\u23eb\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615"
                    + "\u2648\u2649\u264a\u264b\u264c\u264d\u264e\u264f\u2650\u2651\u2652\u2653\u267f\u2693"
                    + "\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa"
                    + "\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753\u2754\u2755\u2757\u2795\u2796\u2797"
                    + "\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55";

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
                        || WIDE_SYMBOLS.indexOf(c) >= 0
                        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0xffe0 && c <= 0xffe6)
                        || c == 0x1f004
                        || c == 0x1f0cf
                        || c == 0x1f18e
                        || (c >= 0x1f191 && c <= 0x1f19a)
                        || (c >= 0x1f200 && c <= 0x1f265)
                        || (c >= 0x1f300 && c <= 0x1faff)
                        || (c >= 0x20000 && c <= 0x3fffd));
    }
}
