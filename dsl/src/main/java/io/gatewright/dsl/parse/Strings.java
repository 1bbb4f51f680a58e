package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.StringText;
import org.antlr.v4.runtime.Token;

/** Reads quoted strings. The escapes are those of JSON. */
final class Strings {
    private final Problems problems;

    Strings(Problems problems) {
        this.problems = problems;
    }

    StringText read(Token token) {
        Span span = problems.span(token);
        String text = token.getText();
        int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
        if (text.indexOf('\\') < 0) {
            return new StringText(text.substring(Math.min(1, end), end), span);
        }
        StringBuilder value = new StringBuilder(text.length());
        int i = 1;
        while (i < end) {
            char c = text.charAt(i);
            if (c != '\\') {
                value.append(c);
                i++;
            } else {
                i += escape(text, i, span, value);
            }
        }
        halves(value, span);
        return new StringText(value.toString(), span);
    }

    /** Tells of half a surrogate pair, which no encoding can hold. */
    private void halves(StringBuilder value, Span span) {
        boolean half = value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (half) {
            problems.spoil(
                    Diagnostic.error(Codes.BAD_ESCAPE, "this string holds one half of a surrogate pair", span, "")
                            .help("write both halves, as in `\\ud83d\\ude00`, or the character itself"));
        }
    }

    /** Appends what the escape at {@code at} stands for; returns its length. */
    private int escape(String text, int at, Span span, StringBuilder value) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        int simple = "\"\\/bfnrt".indexOf(kind);
        if (simple >= 0) {
            value.append("\"\\/\b\f\n\r\t".charAt(simple));
            return 2;
        }
        if (kind == 'u' && at + 6 < text.length() && isHex(text, at + 2)) {
            value.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
            return 6;
        }
        Span bad = span.file().span(span.start() + at, span.start() + Math.min(at + 2, text.length()));
        problems.spoil(Diagnostic.error(Codes.BAD_ESCAPE, "`" + bad.text() + "` is not an escape", bad, "")
                .help("`\\\"`, `\\\\`, `\\n`, `\\t` or `\\u` and four hex digits; a backslash itself is `\\\\`"));
        return 2;
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
