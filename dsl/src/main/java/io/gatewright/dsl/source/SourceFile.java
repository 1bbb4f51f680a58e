package io.gatewright.dsl.source;

import java.util.Arrays;
import java.util.Objects;

/** One {@code .gw} text with the name that diagnostics show for it. Immutable. */
public final class SourceFile {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param name the path as the user knows it, relative to the source root, with {@code /} as separator
     * @param text the whole text, as read
     */
    public SourceFile(String name, String text) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = findLineStarts(text);
    }

    /** A byte order mark stands before the first line, as no editor counts it. */
    private static int[] findLineStarts(String text) {
        int[] starts = new int[16];
        starts[0] = text.startsWith("\ufeff") ? 1 : 0;
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The span from {@code start} (inclusive) to {@code end} (exclusive), as UTF-16 offsets. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The 1-based line that holds {@code offset}. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return Math.max(1, found >= 0 ? found + 1 : -found - 1);
    }

    /** The 1-based column of {@code offset}, in UTF-16 units. */
    public int column(int offset) {
        return Math.max(1, offset - lineStarts[line(offset) - 1] + 1);
    }

    /** The offset of the first character of a 1-based line. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The text of a 1-based line without its line break. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, Math.max(start, end));
    }

    @Override
    public String toString() {
        return name;
    }
}
