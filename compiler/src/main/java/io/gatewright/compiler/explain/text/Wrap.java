package io.gatewright.compiler.explain.text;

import io.gatewright.dsl.diagnostic.Visible;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: at blanks where that fits, else after a character that ends a part, else anywhere. */
public final class Wrap {
    private static final String ENDS_A_PART = "/|,;&=?.-:(";

    private Wrap() {}

    /** Columns that a terminal gives to {@code text}, which is {@linkplain Visible visible}. */
    public static int width(String text) {
        return text.codePoints().map(Visible::width).sum();
    }

    /**
     * The lines of {@code text}, none wider than {@code width}; at least one. Its own line breaks stay.
     *
     * @param width at least 2, so that the widest character fits
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            paragraph(Visible.of(line), Math.max(2, width), lines);
        }
        return lines;
    }

    private static void paragraph(String text, int width, List<String> lines) {
        String left = text;
        while (width(left) > width) {
            int cut = cut(left, width);
            lines.add(left.substring(0, cut).stripTrailing());
            left = left.substring(cut).stripLeading();
        }
        lines.add(left);
    }

    /** The width of the longest piece of {@code text} that no line breaks. */
    static int longestPart(String text) {
        int longest = 0;
        int part = 0;
        for (int c : text.codePoints().toArray()) {
            boolean blank = c == ' ' || c == '\n';
            part = blank ? 0 : part + Visible.width(c);
            longest = Math.max(longest, part);
            part = ENDS_A_PART.indexOf(c) >= 0 ? 0 : part;
        }
        return longest;
    }

    /** Where the line ends that starts {@code text}, which is too wide: an offset above 0. */
    private static int cut(String text, int width) {
        int blank = 0;
        int part = 0;
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += Visible.width(c);
            if (c == ' ' && !text.substring(0, at).isBlank()) {
                blank = at;
            }
            if (used > width) {
                break;
            }
            at += Character.charCount(c);
            if (ENDS_A_PART.indexOf(c) >= 0 && at > 1) {
                part = at;
            }
        }
        return blank > 0 ? blank : part > 0 ? part : at;
    }
}
