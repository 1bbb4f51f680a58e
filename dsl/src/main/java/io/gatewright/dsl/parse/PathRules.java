package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern.Capture;
import io.gatewright.dsl.syntax.PathPattern.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a path, by its use. */
final class PathRules {
    private static final Pattern PART =
            Pattern.compile("\\?([A-Za-z_][A-Za-z0-9_-]{0,30})(?:=([A-Za-z0-9_.-]{1,30}))?");

    private final Problems problems;
    private final SegmentRules segments;

    PathRules(Problems problems) {
        this.problems = problems;
        this.segments = new SegmentRules(problems);
    }

    /** @param query from the {@code ?} on */
    void query(Span query) {
        problems.spoil(Diagnostic.error(Codes.BAD_QUERY, "a query cannot be part of this path", query, "")
                .help(asked(query.text())));
    }

    /** The condition that asks for a query. */
    private static String asked(String query) {
        Matcher part = PART.matcher(query);
        return part.matches()
                ? "`when query." + part.group(1)
                        + (part.group(2) == null ? " != null" : " == \"" + part.group(2) + "\"")
                        + "` behind the path of a route asks for it; only `send` carries one"
                : "`when query.NAME == \"…\"` behind the path of a route asks for it; only `send` carries one";
    }

    void rest(PathUse use, Span span) {
        if (use == PathUse.CALL || use == PathUse.SEND) {
            problems.spoil(
                    Diagnostic.error(Codes.BAD_STAR, "`**` stands for any path, and a request has just one", span, "")
                            .help("write the whole path"));
        }
    }

    void literal(Span span, boolean last, PathUse use) {
        if (use == PathUse.SEND) {
            segments.sendable(span);
        } else {
            segments.literal(span, last);
        }
    }

    /** A capture of no segment, or of many. */
    private static final Pattern MANY = Pattern.compile(
            "([A-Za-z_][A-Za-z0-9_-]{0,63})(?:\\.\\.\\.|\\*\\*?|\\?)|(?:\\.\\.\\.|\\*\\*?)[A-Za-z_][A-Za-z0-9_-]{0,63}");

    void capture(Capture capture, PathUse use) {
        String text = capture.span().text();
        if (text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0) {
            problems.spoil(Diagnostic.error(Codes.BAD_CAPTURE, "a capture has no blanks", capture.span(), "")
                    .help("`" + Quoted.cut(text.replaceAll("[ \t]+", "")) + "`")
                    .fix(Fix.replace(capture.span(), text.replaceAll("[ \t]+", ""))));
            return;
        }
        Matcher many = MANY.matcher(capture.name().text());
        if (many.matches()) {
            boolean optional = capture.name().text().endsWith("?");
            problems.spoil(Diagnostic.error(
                            Codes.BAD_CAPTURE,
                            optional ? "a capture is never left out" : "a capture takes one segment",
                            capture.span(),
                            "")
                    .help(
                            optional
                                    ? "a route with `{" + many.group(1) + "}`, and one without it"
                                    : "a final `/**` takes the rest"));
            return;
        }
        name(capture.name(), use == PathUse.CALL);
        capture.type().ifPresent(type -> type(capture, type, use));
    }

    private void type(Capture capture, Name type, PathUse use) {
        boolean many = use == PathUse.PATTERN || use == PathUse.STUB;
        if (many && isExpression(type.text())) {
            problems.spoil(RegexPaths.capture(capture.span(), capture.name().text(), type.text()));
        } else if (many) {
            name(type, false);
        } else {
            problems.spoil(Diagnostic.error(
                            Codes.BAD_CAPTURE,
                            use == PathUse.SEND
                                    ? "a type stands for many paths, and a request has just one"
                                    : "a type is given where a capture is declared",
                            capture.span(),
                            "")
                    .help("`{" + Quoted.cut(capture.name().text()) + "}`")
                    .fix(Fix.replace(capture.span(), "{" + capture.name().text() + "}")));
        }
    }

    private void name(Name name, boolean dotted) {
        String text = name.text();
        if (text.length() > BadTokens.LONGEST_NAME) {
            problems.spoil(Diagnostic.error(
                    Codes.BAD_NAME,
                    "the name `" + Quoted.cut(text) + "` is too long",
                    name.span(),
                    text.length() + " characters, at most " + BadTokens.LONGEST_NAME));
        } else if (!isName(text, dotted)) {
            problems.spoil(Diagnostic.error(
                            Codes.BAD_CAPTURE,
                            text.isEmpty() ? "a capture needs a name" : "`" + text + "` is not a name for a capture",
                            name.span(),
                            "")
                    .help("`{name}` or `{name:type}`, in letters, digits, `_` and `-`"));
        }
    }

    private static boolean isExpression(String text) {
        return text.chars().anyMatch(c -> "\\^$.*+?|".indexOf(c) >= 0);
    }

    private static boolean isName(String text, boolean dotted) {
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean inner = (c >= '0' && c <= '9') || (c == '-' && text.charAt(i - (i == 0 ? 0 : 1)) != '-');
            if (c == '.' && dotted && !start) {
                start = true;
            } else if (letter || (inner && !start)) {
                start = false;
            } else {
                return false;
            }
        }
        return !start && !text.endsWith("-");
    }

    void distinct(List<Segment> all) {
        Map<String, Capture> seen = new HashMap<>();
        for (Segment segment : all) {
            if (segment instanceof Capture capture) {
                Capture first = seen.putIfAbsent(capture.name().text(), capture);
                if (first != null && !capture.name().text().isEmpty()) {
                    problems.add(Diagnostic.error(
                                    Codes.REPEATED_CAPTURE,
                                    "`{" + Quoted.cut(capture.name().text()) + "}` is captured twice in one path",
                                    capture.span(),
                                    "again here")
                            .and(first.span(), "first here")
                            .help("give each capture a name of its own"));
                }
            }
        }
    }
}
