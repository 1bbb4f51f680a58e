package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.diagnostic.Diagnostic.Label;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The source lines of one diagnostic with what is marked in them. */
final class Snippet {
    private static final int NARROWEST_GUTTER = 3;

    private final Diagnostic diagnostic;
    private final List<Span> secrets;
    private final boolean color;
    private final StringBuilder out;

    Snippet(Diagnostic diagnostic, List<Span> secrets, boolean color, StringBuilder out) {
        this.diagnostic = diagnostic;
        this.secrets = secrets;
        this.color = color;
        this.out = out;
    }

    /** The file of the primary place first, each file's lines in their order. */
    void append() {
        Map<SourceFile, List<Label>> files = new LinkedHashMap<>();
        List<Label> labels = new ArrayList<>();
        labels.add(diagnostic.primary());
        labels.addAll(diagnostic.secondary());
        for (Label label : labels) {
            files.computeIfAbsent(label.span().file(), file -> new ArrayList<>())
                    .add(label);
        }
        files.forEach((file, its) -> {
            its.sort(Comparator.comparingInt(label -> label.span().start()));
            file(file, its);
        });
    }

    private void file(SourceFile file, List<Label> labels) {
        boolean other = !file.equals(diagnostic.primary().span().file());
        int width = NARROWEST_GUTTER;
        for (Label label : labels) {
            width = Math.max(width, gutter(label.span(), other).length());
        }
        int shown = -1;
        SourceLine line = null;
        for (Label label : labels) {
            Span span = label.span();
            if (line == null || span.line() != shown) {
                shown = span.line();
                line = new SourceLine(file, shown, span.start(), secrets);
                row(gutter(span, other), width, line.text());
            }
            row("", width, marks(line, label));
        }
    }

    private static String gutter(Span span, boolean other) {
        return other ? "  " + Visible.of(span.file().name()) + ":" + span.line() : Integer.toString(span.line());
    }

    private void row(String gutter, int width, String text) {
        String frame = " ".repeat(width - gutter.length()) + gutter + " |";
        out.append(Paint.FRAME.apply(frame, color))
                .append(text.isEmpty() ? "" : " ")
                .append(text)
                .append('\n');
    }

    private String marks(SourceLine line, Label label) {
        Span span = label.span();
        boolean primary = label.equals(diagnostic.primary());
        int lastLine = span.file().line(Math.max(span.start(), span.end() - 1));
        int from = line.column(span.start());
        int to = line.column(lastLine == span.line() ? span.end() : Integer.MAX_VALUE);
        String marks = (primary ? "^" : "-").repeat(Math.max(1, to - from));
        String through = lastLine == span.line() ? "" : " … to line " + lastLine;
        String text = through + (label.text().isEmpty() ? "" : " " + Visible.of(label.text()));
        Paint paint = primary ? Paint.of(diagnostic.severity()) : Paint.FRAME;
        return " ".repeat(from) + paint.apply(marks + text, color);
    }
}
