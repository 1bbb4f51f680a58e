package io.gatewright.dsl.source;

import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param start UTF-16 offset of the first character
 * @param end offset after the last character; not before {@code start}
 */
public record Span(SourceFile file, int start, int end) {
    public Span {
        Objects.requireNonNull(file);
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " does not lie in " + file.name());
        }
    }

    /** 1-based line of the first character. */
    public int line() {
        return file.line(start);
    }

    /** 1-based column of the first character. */
    public int column() {
        return file.column(start);
    }

    public String text() {
        return file.text().substring(start, end);
    }

    /** The span from the start of this one to the end of {@code last}. */
    public Span to(Span last) {
        return new Span(file, start, Math.max(end, last.end));
    }

    /** {@code shop.gw:12}, as generated code and logs name a place. */
    @Override
    public String toString() {
        return file.name() + ":" + line();
    }
}
