package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.text.Ink;
import io.gatewright.compiler.explain.text.Page;
import io.gatewright.compiler.explain.text.Wrap;
import io.gatewright.dsl.diagnostic.Visible;

/** A part of a text with carets under what is wrong in it. */
record Excerpt(String text, int from, int to) {
    private static final int BEFORE = 40;
    private static final int LONGEST = 24;
    private static final int AFTER = 8;

    void print(Page page) {
        int start = Math.max(0, from - BEFORE);
        int end = Math.min(Math.max(to, from), from + LONGEST);
        int stop = Math.min(text.length(), end + AFTER);
        String before = (start > 0 ? "..." : "") + Visible.of(text.substring(start, from));
        String wrong = Visible.of(text.substring(from, end));
        String after = Visible.of(text.substring(end, stop)) + (stop < text.length() ? "..." : "");
        String line = before + wrong + after;
        String carets = " ".repeat(Wrap.width(before)) + "^".repeat(Math.max(1, Wrap.width(wrong)));
        if (Wrap.width(line) <= Page.WIDTH - 2 && carets.length() <= Page.WIDTH - 2) {
            page.indented(2, line, Ink.PLAIN);
            page.indented(2, carets, Ink.BAD);
        } else {
            page.indented(2, "at character " + (from + 1), Ink.BAD);
        }
    }
}
