package io.gatewright.compiler.explain.text;

import java.util.List;

/** Lines for a terminal of 80 columns, wrapped. Not thread-safe. */
public final class Page {
    /** No line is wider. */
    public static final int WIDTH = 80;

    private final StringBuilder out = new StringBuilder();
    private final boolean color;

    /** @param color whether to use the colours of an ANSI terminal; the caller heeds {@code NO_COLOR} */
    public Page(boolean color) {
        this.color = color;
    }

    public void blank() {
        out.append('\n');
    }

    /** The text, wrapped. */
    public void line(String text, Ink ink) {
        indented(0, text, ink);
    }

    /** The text after {@code indent} blanks, wrapped below itself. */
    public void indented(int indent, String text, Ink ink) {
        for (String line : Wrap.lines(text, WIDTH - indent)) {
            out.append(" ".repeat(line.isEmpty() ? 0 : indent))
                    .append(ink.apply(line, color))
                    .append('\n');
        }
    }

    /** {@code label}, on a line of its own where it is long, then {@code text} wrapped below itself from the column {@code at} on. */
    public void labelled(String label, int at, String text, Ink ink) {
        labelled(label, at, text, ink, "");
    }

    /** The same with a note at the right edge of the first line, or, where it is long, on a line of its own. */
    public void labelled(String label, int at, String text, Ink ink, String note) {
        if (!label.isEmpty() && Wrap.width(label) >= at) {
            line(label, Ink.PLAIN);
            labelled("", at, text, ink, note);
            return;
        }
        int noteWidth = note.isEmpty() ? 0 : Wrap.width(note) + 2;
        boolean beside =
                noteWidth <= (WIDTH - at) / 2 || (!text.contains("\n") && Wrap.width(text) + noteWidth <= WIDTH - at);
        List<String> lines = Wrap.lines(text, WIDTH - at - (beside ? noteWidth : 0));
        for (int i = 0; i < lines.size(); i++) {
            String start = i == 0 ? label : "";
            out.append(start).append(" ".repeat(at - Wrap.width(start)));
            out.append(ink.apply(lines.get(i), color));
            if (i == 0 && beside && !note.isEmpty()) {
                int free = WIDTH - at - Wrap.width(lines.get(i)) - Wrap.width(note);
                out.append(" ".repeat(free)).append(Ink.FAINT.apply(note, color));
            }
            out.append('\n');
        }
        if (!beside) {
            indented(at, note, Ink.FAINT);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
