package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a literal segment of a path: what a request can still hold once it is normalised. */
final class SegmentRules {
    private static final String OTHERS = "-._~!$&'+=:@";

    private static final Pattern HABIT =
            Pattern.compile("[:<](?:([a-z]+):)?([A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*)>?");
    private static final Set<String> TYPES = Set.of("int", "uuid", "slug");

    private final Problems problems;

    SegmentRules(Problems problems) {
        this.problems = problems;
    }

    /** A segment of a request that a test sends: any visible ASCII, right or wrong. */
    void sendable(Span span) {
        String text = span.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                character(span, i);
                return;
            }
        }
    }

    void literal(Span span, boolean last) {
        String text = span.text();
        if (text.isEmpty() && !last) {
            Span slashes = span.file().span(span.start() - 1, span.end() + 1);
            problems.spoil(Diagnostic.error(Codes.BAD_SEGMENT, "a path has no empty segments", slashes, "")
                    .help("write one `/`; requests with two are refused")
                    .fix(Fix.replace(slashes, "/")));
        } else if (text.equals(".") || text.equals("..")) {
            problems.spoil(Diagnostic.error(Codes.BAD_SEGMENT, "`" + text + "` cannot be a segment of a path", span, "")
                    .help("leave it out: requests with such segments are refused"));
        } else if (text.length() > 1 && (text.startsWith(":") || text.startsWith("<"))) {
            habit(span, text);
        } else if (text.indexOf('*') >= 0) {
            star(span, text);
        } else if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            brace(span, text);
        } else {
            characters(span, text);
        }
    }

    /** {@code :id}, {@code <id>} and {@code <int:id>} of other routers. */
    private void habit(Span span, String text) {
        Matcher known = HABIT.matcher(text);
        Diagnostic problem = Diagnostic.error(
                Codes.BAD_CAPTURE, "`" + Quoted.cut(text) + "` is not how a capture is written", span, "");
        if (!known.matches()) {
            problems.spoil(problem.help("`{name}`"));
            return;
        }
        String type = known.group(1) == null ? "" : known.group(1);
        String capture = "{" + known.group(2) + (TYPES.contains(type) ? ":" + type : "") + "}";
        problems.spoil(problem.help("`" + Quoted.cut(capture) + "`").fix(Fix.replace(span, capture)));
    }

    private void star(Span span, String text) {
        Diagnostic problem = text.equals("**")
                ? Diagnostic.error(Codes.BAD_STAR, "`**` is not the last segment", span, "nothing may follow it")
                : Diagnostic.error(Codes.BAD_STAR, "`*` cannot be part of a segment", span, "");
        problems.spoil(problem.help("`{name}` takes one segment, a final `/**` takes the rest"));
    }

    private void brace(Span span, String text) {
        boolean open = text.indexOf('{') >= 0 && text.indexOf('}') < text.indexOf('{');
        if (open) {
            problems.spoil(Diagnostic.error(Codes.BAD_CAPTURE, "this capture is never closed", span, "")
                    .help("add `}` after its name"));
        } else {
            problems.spoil(Diagnostic.error(Codes.BAD_CAPTURE, "a capture has to be a whole segment", span, "")
                    .help("`/{name}/`, with nothing before or after it; a block stands after a blank"));
        }
    }

    private void characters(Span span, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (!PercentRules.check(problems, span, i)) {
                    return;
                }
                i += 2;
            } else if (!isPlain(c) && OTHERS.indexOf(c) < 0) {
                character(span, i);
                return;
            }
        }
        PercentRules.checkUtf8(problems, span);
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void character(Span span, int at) {
        int c = span.text().codePointAt(at);
        Span place = span.file().span(span.start() + at, span.start() + at + Character.charCount(c));
        Diagnostic problem = Diagnostic.error(
                Codes.BAD_SEGMENT,
                "`" + place.text() + "` cannot stand in a path",
                place,
                c < 0x7f ? "" : Characters.describe(c));
        String help = switch (c) {
            case '>' -> "put a blank before `->`";
            case '#' -> "put a blank before a comment";
            case '|' -> "a route has one path: write a route for each";
            default -> c < 0x7f ? "" : "write it as UTF-8 in percent escapes: `" + PercentRules.encode(c) + "`";
        };
        Diagnostic helped = help.isEmpty() ? problem : problem.help(help);
        problems.spoil(c < 0x7f ? helped : helped.fix(Fix.replace(place, PercentRules.encode(c))));
    }
}
