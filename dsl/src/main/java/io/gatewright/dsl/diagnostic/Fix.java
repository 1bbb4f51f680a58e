package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A change of the source that mends what a diagnostic tells.
 *
 * @param title what it does, in a few words: {@code write `cache`}
 * @param edits at least one; they do not overlap
 */
public record Fix(String title, List<Edit> edits) {
    public Fix {
        Objects.requireNonNull(title);
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix changes something: " + title);
        }
    }

    /** One place and the text that is to stand there instead. An empty span is a place to insert at. */
    public record Edit(Span span, String text) {
        public Edit {
            Objects.requireNonNull(span);
            Objects.requireNonNull(text);
        }
    }

    /** Another text in place of one. */
    public static Fix replace(Span span, String text) {
        return new Fix("write `" + text + "`", List.of(new Edit(span, text)));
    }

    /** A text at a place where nothing is taken away. */
    public static Fix insert(SourceFile file, int at, String text) {
        return new Fix("add `" + text.strip() + "`", List.of(new Edit(file.span(at, at), text)));
    }

    /** A text taken away, and nothing around it. */
    public static Fix cut(Span span) {
        return new Fix("remove `" + span.text().strip() + "`", List.of(new Edit(span, "")));
    }

    /**
     * A statement or declaration taken away, with its line where nothing else stands on it.
     *
     * @param title what is taken away: {@code remove this `allow`}
     */
    public static Fix remove(String title, Span span) {
        String text = span.file().text();
        int start = span.start();
        int end = span.end();
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && (isBlank(text.charAt(end)) || text.charAt(end) == ';')) {
            end++;
        }
        boolean first = start == 0 || text.charAt(start - 1) == '\n';
        boolean last = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        if (!first || !last) {
            return new Fix(title, List.of(new Edit(span.file().span(span.start(), end), "")));
        }
        int lineEnd = text.indexOf('\n', end);
        return new Fix(
                title, List.of(new Edit(span.file().span(start, lineEnd < 0 ? text.length() : lineEnd + 1), "")));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
