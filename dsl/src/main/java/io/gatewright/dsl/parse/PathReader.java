package io.gatewright.dsl.parse;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.PathPattern.Capture;
import io.gatewright.dsl.syntax.PathPattern.Literal;
import io.gatewright.dsl.syntax.PathPattern.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Reads one path token, segment by segment, with the exact offset of each. */
final class PathReader {
    private final SourceFile file;
    private final PathRules rules;

    PathReader(Problems problems) {
        this.file = problems.file();
        this.rules = new PathRules(problems);
    }

    /** The path before the first {@code ?}. */
    PathPattern read(Token token, PathUse use) {
        int start = token.getStartIndex();
        int end = pathEnd(token);
        if (use != PathUse.SEND && end <= token.getStopIndex()) {
            rules.query(file.span(end, token.getStopIndex() + 1));
        }
        List<Segment> segments = new ArrayList<>();
        boolean rest = false;
        int from = start + 1;
        while (from <= end && end > start + 1) {
            int to = segmentEnd(from, end);
            if (to - from == 2 && file.text().startsWith("**", from) && to == end) {
                rest = true;
                rules.rest(use, file.span(from, to));
            } else {
                segments.add(segment(from, to, to == end, use));
            }
            from = to + 1;
        }
        if (use == PathUse.PATTERN) {
            rules.distinct(segments);
        }
        return new PathPattern(segments, rest, file.span(start, end));
    }

    /** The next {@code /} outside of a capture that starts the segment, or the end of the path. */
    private int segmentEnd(int from, int end) {
        String text = file.text();
        boolean inCapture = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '/' && !inCapture) {
                return i;
            }
            if (c == '{' && i == from) {
                inCapture = closingBrace(i, end) >= 0;
            } else if (c == '}') {
                inCapture = false;
            }
        }
        return end;
    }

    private int closingBrace(int from, int end) {
        for (int i = from; i < end; i++) {
            if (file.text().charAt(i) == '}') {
                return i;
            }
        }
        return -1;
    }

    private int pathEnd(Token token) {
        int end = token.getStopIndex() + 1;
        boolean inBraces = false;
        for (int i = token.getStartIndex(); i < end; i++) {
            char c = file.text().charAt(i);
            if (c == '{') {
                inBraces = true;
            } else if (c == '}') {
                inBraces = false;
            } else if (c == '?' && !inBraces) {
                return i;
            }
        }
        return end;
    }

    /** The text after the first {@code ?}, if there is one. */
    Optional<Span> query(Token token) {
        int end = pathEnd(token);
        return end > token.getStopIndex()
                ? Optional.empty()
                : Optional.of(file.span(end + 1, token.getStopIndex() + 1));
    }

    private boolean isBlank(int at) {
        return file.text().charAt(at) == ' ' || file.text().charAt(at) == '\t';
    }

    private Segment segment(int from, int to, boolean last, PathUse use) {
        Span span = file.span(from, to);
        String text = span.text();
        if (text.startsWith("{") && text.endsWith("}") && text.indexOf('}') == text.length() - 1) {
            Capture capture = capture(span, text);
            rules.capture(capture, use);
            return capture;
        }
        rules.literal(span, last, use);
        return new Literal(text, span);
    }

    private Capture capture(Span span, String text) {
        int colon = text.indexOf(':');
        int nameEnd = colon < 0 ? text.length() - 1 : colon;
        Name name = name(span.start() + 1, span.start() + nameEnd);
        Optional<Name> type =
                colon < 0 ? Optional.empty() : Optional.of(name(span.start() + colon + 1, span.end() - 1));
        return new Capture(name, type, span);
    }

    private Name name(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(start)) {
            start++;
        }
        while (end > start && isBlank(end - 1)) {
            end--;
        }
        Span span = file.span(start, end);
        return new Name(span.text(), span);
    }
}
