package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Environment;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.source.Invisible;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Words for characters that do not belong: outside of strings, invisible, or made to deceive the reader. */
final class Characters {
    private static final String ALPHABET = "names are made of `a`-`z`, `A`-`Z`, `0`-`9`, `_` and `-`";

    /** What a reader puts in the place of bytes that are not UTF-8. */
    private static final char LOST = '\ufffd';

    private static final Pattern NAME = Pattern.compile("\\{?([A-Za-z][A-Za-z0-9_]{0,63})");

    private Characters() {}

    /** A run of characters that starts no token. */
    static Diagnostic stray(Span span) {
        int c = span.text().codePointAt(0);
        boolean one = span.end() - span.start() == Character.charCount(c);
        String what = one ? "`" + span.text() + "`" : "`" + Quoted.cut(span.text()) + "`";
        Diagnostic problem = Diagnostic.error(
                Codes.BAD_CHARACTER, what + " means nothing here", span, c < 0x7f && c > ' ' ? "" : describe(c));
        if (isQuote((char) c)) {
            return Quotes.straight(problem.help("strings stand in straight double quotes: `\"…\"`"), span);
        }
        return switch (c) {
            case '&' -> problem.help("write `and`").fix(Fix.replace(span, spaced(span, "and")));
            case '+' ->
                !isBehindBlank(span)
                        ? problem
                        : problem.help("there is no arithmetic; texts are joined by `" + Joined.of(span) + "`");
            case '$' ->
                variable(span)
                        .map(ours -> replaced(problem, span, ours))
                        .orElseGet(() -> problem.help(Environment.help(span)));
            case '~' ->
                problem.help(
                        "a path is matched as it stands; `{name:type}` takes a declared `type NAME = regex \"…\"`");
            case '!' -> problem.help("write `not`").fix(Fix.replace(span, spaced(span, "not")));
            case '\r' -> problem.help("lines end in a line feed, with or without a carriage return before it");
            case '\u00a0', '\u3000', '\u2028', '\u2029' ->
                problem.help("use a plain blank").fix(Fix.replace(span, " "));
            case '-' -> problem.help("a list stands in brackets, `[a, b]`; `-` in names and before numbers");
            case '\u2013', '\u2014', '\u2212' -> problem.help("`-` stands inside names and before numbers");
            default -> problem;
        };
    }

    /** What the variable of nginx that follows is called here. */
    private static Optional<String> variable(Span span) {
        Matcher name = NAME.matcher(span.file().text())
                .region(span.end(), span.file().text().length());
        return name.lookingAt() ? OtherGateways.variable(name.group(1)) : Optional.empty();
    }

    /** A variable, its {@code $} included, and what stands here for it. */
    private static Diagnostic replaced(Diagnostic problem, Span sign, String ours) {
        Matcher name = NAME.matcher(sign.file().text())
                .region(sign.end(), sign.file().text().length());
        int end = name.lookingAt() ? name.end() : sign.end();
        return problem.help("`" + ours + "`").fix(Fix.replace(sign.file().span(sign.start(), end), ours));
    }

    /** A word with blanks where it would stand against another. */
    private static String spaced(Span span, String word) {
        String text = span.file().text();
        boolean before = span.start() > 0 && Character.isLetterOrDigit(text.charAt(span.start() - 1));
        boolean after = span.end() < text.length() && !Character.isWhitespace(text.charAt(span.end()));
        return (before ? " " : "") + word + (after ? " " : "");
    }

    private static boolean isBehindBlank(Span span) {
        return span.start() > 0 && span.file().text().charAt(span.start() - 1) == ' ';
    }

    static boolean isQuote(char c) {
        return "'\u2018\u2019\u201c\u201d\u00ab\u00bb`".indexOf(c) >= 0;
    }

    /** A word with characters that no name may have, however much they look like those that it may. */
    static Diagnostic foreign(Span span) {
        String text = span.text();
        int at = 0;
        while (text.charAt(at) < 0x80) {
            at++;
        }
        int c = text.codePointAt(at);
        Span place = span.file().span(span.start() + at, span.start() + at + Character.charCount(c));
        return Diagnostic.error(
                        Codes.BAD_CHARACTER,
                        "`" + Quoted.cut(text) + "` has a character that no name may have",
                        place,
                        describe(c))
                .help(ALPHABET);
    }

    /** Tells of the first character in a string that a reader cannot see. */
    static void inString(Problems problems, Token token) {
        String text = token.getText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                continue;
            }
            int point = text.codePointAt(i);
            if (c == LOST) {
                problems.spoil(lost("string", problems, token, i));
                return;
            }
            if (Invisible.is(point)) {
                Span place = problems.file().span(token.getStartIndex() + i, token.getStartIndex() + i + 1);
                problems.spoil(Diagnostic.error(
                                Codes.BAD_CHARACTER,
                                "this string has a character that cannot be seen",
                                place,
                                describe(point))
                        .help("write it as `" + escaped(c) + "`")
                        .fix(Fix.replace(place, escaped(c))));
                return;
            }
            i += Character.charCount(point) - 1;
        }
    }

    private static String escaped(char c) {
        return c == '\t' ? "\\t" : String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    /** Tells of the first character in a comment that makes text look other than it is. */
    static void inComment(Problems problems, Token token) {
        String text = token.getText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LOST) {
                problems.add(lost("comment", problems, token, i));
                return;
            }
            if (isBidi(c) || (Character.getType(c) == Character.CONTROL && c != '\t')) {
                Span place = problems.file().span(token.getStartIndex() + i, token.getStartIndex() + i + 1);
                problems.add(Diagnostic.error(
                                Codes.BAD_CHARACTER,
                                "this comment has a character that can hide text",
                                place,
                                describe(c))
                        .help("remove it")
                        .fix(new Fix("remove it", List.of(new Fix.Edit(place, "")))));
                return;
            }
        }
    }

    /** Laid out, the file would hold the replacement for good. */
    private static Diagnostic lost(String where, Problems problems, Token token, int at) {
        Span place = problems.file().span(token.getStartIndex() + at, token.getStartIndex() + at + 1);
        return Diagnostic.error(
                        Codes.BAD_CHARACTER, "this " + where + " has a character that was lost", place, describe(LOST))
                .help("save the file as UTF-8, and write the character again");
    }

    /** Whether {@code c} changes the direction of the text after it. */
    private static boolean isBidi(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** {@code U+03BF greek small letter omicron}. */
    static String describe(int c) {
        String name = Objects.requireNonNullElse(Character.getName(c), "unassigned");
        return String.format("U+%04X %s", c, name.toLowerCase(Locale.ROOT));
    }
}
