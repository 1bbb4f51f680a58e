package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.PathPattern.Capture;
import io.gatewright.dsl.syntax.PathPattern.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may stand in a path, by its use. */
final class PathRules {
    private final Problems problems;

    PathRules(Problems problems) {
        this.problems = problems;
    }

    void query(Span query) {
        problems.add(Diagnostic.error(Codes.BAD_QUERY, "a query cannot be part of this path", query, "")
                .help("a route matches the path alone; only `send` carries a query"));
    }

    void rest(PathUse use, Span span) {}

    void capture(Capture capture, PathUse use) {}

    void literal(Span span, boolean last, PathUse use) {}

    void distinct(List<Segment> segments) {
        Map<String, Capture> seen = new HashMap<>();
        for (Segment segment : segments) {
            if (segment instanceof Capture capture) {
                Capture first = seen.putIfAbsent(capture.name().text(), capture);
                if (first != null) {
                    problems.add(Diagnostic.error(
                                    Codes.REPEATED_CAPTURE,
                                    "`{" + capture.name() + "}` is captured twice in one path",
                                    capture.span(),
                                    "again here")
                            .and(first.span(), "first here")
                            .help("give each capture a name of its own"));
                }
            }
        }
    }
}
