package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Regular expressions where a path stands: {@code ~ ^/a/[0-9]+$}, {@code /a/[0-9]+}, {@code /{id:[0-9]+}}. */
final class RegexPaths {
    private static final String WORD = "[^ \\t\\r\\n]";
    private static final Pattern EXPRESSION = Pattern.compile(
            "~\\*?[ \\t]*+" + WORD + "++|\\^" + WORD + "++|/[^ \\t\\r\\n;,()\\[\\]\"?]*+[\\[(]" + WORD + "*+");
    private static final Pattern CAPTURE =
            Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_-]*):([^{}]++(?:\\{[0-9,]*+}[^{}]*+)*+)}");

    private RegexPaths() {}

    /** What to tell of an expression that starts with {@code token}, its place being all of it. */
    static Optional<Diagnostic> find(Problems problems, String before, Token token) {
        String text = problems.file().text();
        Matcher found = EXPRESSION.matcher(text).region(token.getStartIndex(), text.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String written = found.group().replaceFirst("[;]+$", "");
        Matcher capture = CAPTURE.matcher(written);
        if (capture.find() && !before.equals("rewrite")) {
            Span place = problems.file().span(found.start() + capture.start(), found.start() + capture.end());
            return Optional.of(capture(place, capture.group(1), capture.group(2)));
        }
        Span place = problems.file().span(found.start(), found.start() + written.length());
        return Optional.of(Diagnostic.error(Codes.BAD_SEGMENT, "a path is no regular expression", place, "")
                .help(
                        before.equals("rewrite")
                                ? OtherGateways.rewriting()
                                : "`{name}` takes one segment, a final `/**` the rest; with `type NAME = regex \"…\"`,"
                                        + " `{name:NAME}` takes what it matches"));
    }

    /** A capture with an expression where the name of a type is asked for. */
    static Diagnostic capture(Span place, String name, String expression) {
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"");
        return Diagnostic.error(Codes.BAD_CAPTURE, "the type of a capture is a name, not an expression", place, "")
                .help("`type " + Quoted.cut(name) + " = regex \"" + Quoted.cut(quoted)
                        + "\"` at the top of a file, then `{" + Quoted.cut(name) + ":" + Quoted.cut(name) + "}`");
    }
}
