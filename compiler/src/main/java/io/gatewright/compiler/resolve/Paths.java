package io.gatewright.compiler.resolve;

import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths of groups and routes joined, literals in normal form, captures distinct. */
final class Paths {
    private final Types types;
    private final Findings findings;

    Paths(Types types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /**
     * The whole path, or null where something was reported.
     *
     * @param groups from the outermost inwards
     */
    @Nullable
    PathModel join(List<PathPattern> groups, PathPattern own) {
        int before = findings.errors();
        List<PathModel.Segment> segments = new ArrayList<>();
        Map<String, Name> captures = new HashMap<>();
        for (PathPattern group : groups) {
            if (group.rest()) {
                findings.error("GW2023", "a group's path cannot end in `/**`", group.span(), "its routes continue it");
            }
            add(group, segments, captures);
            dropTrailingSlash(group, segments);
        }
        add(own, segments, captures);
        if (own.segments().isEmpty() && !own.rest() && !segments.isEmpty()) {
            segments.add(new PathModel.Literal(""));
        }
        return findings.errors() == before ? new PathModel(segments, own.rest(), own.span()) : null;
    }

    private static void dropTrailingSlash(PathPattern group, List<PathModel.Segment> segments) {
        int last = segments.size() - 1;
        if (!group.segments().isEmpty()
                && segments.get(last) instanceof PathModel.Literal literal
                && literal.text().isEmpty()) {
            segments.remove(last);
        }
    }

    private void add(PathPattern path, List<PathModel.Segment> segments, Map<String, Name> captures) {
        for (int i = 0; i < path.segments().size(); i++) {
            PathPattern.Segment segment = path.segments().get(i);
            boolean last = i == path.segments().size() - 1 && !path.rest();
            if (segment instanceof PathPattern.Capture capture) {
                Name name = capture.name();
                Name first = captures.putIfAbsent(name.text(), name);
                if (first != null) {
                    findings.add(Diagnostic.error(
                                    "GW2024",
                                    "`{" + name.text() + "}` is captured twice",
                                    name.span(),
                                    "which of the two?")
                            .and(first.span(), "first here"));
                }
                Language language = capture.type().isEmpty()
                        ? Language.ANY
                        : types.ofCapture(capture.type().get());
                segments.add(new PathModel.Capture(
                        name.text(),
                        capture.type().map(Name::text).orElse(""),
                        language == null ? Language.ANY : language));
            } else if (segment instanceof PathPattern.Literal literal) {
                String normal = normalise(literal.text(), literal.span(), last);
                segments.add(new PathModel.Literal(normal == null ? literal.text() : normal));
            }
        }
    }

    /** As requests are (routing.md, N), or null and GW2023. */
    @Nullable
    String normalise(String text, Span span, boolean last) {
        if (text.isEmpty()) {
            return last ? text : wrong(span, "an empty segment matches no request");
        }
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int value = hex(text, i + 1);
                if (value < 0) {
                    return wrong(span, "`%` needs two hex digits");
                }
                if (value == '/' || value == '\\' || value < 0x20 || value == 0x7f) {
                    return wrong(span, "no request has a segment with `" + text.substring(i, i + 3) + "`");
                }
                if (unreserved((char) value)) {
                    normal.append((char) value);
                } else {
                    normal.append('%').append(text.substring(i + 1, i + 3).toUpperCase(Locale.ROOT));
                }
                i += 2;
            } else if (c == '*') {
                return wrong(span, "`**` stands alone at the end, and there is no `*`");
            } else if (unreserved(c) || "!$&'()+,;=:@".indexOf(c) >= 0) {
                normal.append(c);
            } else {
                return wrong(span, "`" + c + "` cannot stand in a path; write it as `%XX`");
            }
        }
        String bare = beforeSemicolon(normal.toString());
        if (bare.equals(".") || bare.equals("..")) {
            return wrong(span, "no request has a segment `" + bare + "`");
        }
        return normal.toString();
    }

    /** A normal segment up to its first {@code ;}, which may be written as a triplet. */
    private static String beforeSemicolon(String normal) {
        int end = normal.length();
        for (String semicolon : List.of(";", "%3B")) {
            int at = normal.indexOf(semicolon);
            end = at < 0 ? end : Math.min(end, at);
        }
        return normal.substring(0, end);
    }

    private @Nullable String wrong(Span span, String label) {
        findings.error("GW2023", "no request can match this path", span, label);
        return null;
    }

    private static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 || text.charAt(at) > 'f' || text.charAt(at + 1) > 'f' ? -1 : high * 16 + low;
    }

    private static boolean unreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
