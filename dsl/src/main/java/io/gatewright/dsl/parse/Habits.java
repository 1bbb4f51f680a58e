package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * What those bring along who come from other languages: {@code // comments}, blanks in {@code {id: int}}, and regular
 * expressions for paths.
 */
final class Habits {
    /** The end of a capture with blanks in it, and of the path around it. */
    private static final Pattern CAPTURE_END = Pattern.compile("[ \\t]*:?[ \\t]*[A-Za-z0-9_-]*[ \\t]*}"
            + "([^ \\t\\r\\n;,()\\[\\]{}\"]|\\{[A-Za-z0-9_.-]+[ \\t]*(:[ \\t]*[A-Za-z0-9_-]*[ \\t]*)?})*+");

    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final Set<String> TAKE_EXPRESSIONS = Set.of("rewrite", "location");

    /** How far the end of a comment is looked for that stands behind something else. */
    private static final int NEAR = 200;

    private final Problems problems;
    private boolean atStart = true;
    private boolean wantsPath;
    private String before = "";
    private int skipTo;

    Habits(Problems problems) {
        this.problems = problems;
    }

    /** The token to go on with; null where it is part of what was told, or of the path before it. */
    @Nullable
    Token pass(Token token) {
        if (token.getStartIndex() < skipTo && token.getType() != Token.EOF) {
            return null;
        }
        boolean blank = token.getType() == GwLexer.WS;
        if (!blank && (wantsPath || TAKE_EXPRESSIONS.contains(before)) && isExpression(token)) {
            wantsPath = false;
            before = "";
            return null;
        }
        before = blank ? before : token.getText();
        Token passed = token.getType() == GwLexer.PATH ? path(token) : token;
        switch (token.getType()) {
            case GwLexer.WS, GwLexer.COMMENT -> {}
            case GwLexer.NL, GwLexer.SEMI, GwLexer.LBRACE -> {
                atStart = true;
                wantsPath = false;
            }
            default -> {
                atStart = false;
                wantsPath = token.getType() == GwLexer.GROUP
                        || METHOD.matcher(token.getText()).matches();
            }
        }
        return passed;
    }

    private boolean isExpression(Token token) {
        Optional<Diagnostic> told = RegexPaths.find(problems, before, token);
        told.ifPresent(problem -> {
            problems.spoil(problem);
            problems.spoil(token.getStartIndex());
            skipTo = problem.primary().span().end();
            String text = problems.file().text();
            while (skipTo < text.length() && " \t\r\n;".indexOf(text.charAt(skipTo)) < 0) {
                skipTo++;
            }
        });
        return told.isPresent();
    }

    private @Nullable Token path(Token token) {
        String text = token.getText();
        boolean slashes = text.startsWith("//") && (atStart || (text.equals("//") && !wantsPath));
        if (slashes || (text.startsWith("/*") && (atStart || (!wantsPath && endsOnItsLine(token))))) {
            comment(token, slashes);
            return null;
        }
        return text.lastIndexOf('{') > text.lastIndexOf('}') ? capture(token) : token;
    }

    /** Whether what starts like a comment of C is one: a path would hardly be followed by its end. */
    private boolean endsOnItsLine(Token token) {
        String text = problems.file().text();
        int from = token.getStartIndex() + 2;
        String near = text.substring(Math.min(from, text.length()), Math.min(text.length(), from + NEAR));
        int end = near.indexOf("*/");
        return end >= 0 && near.lastIndexOf('\n', end) < 0;
    }

    private void comment(Token token, boolean line) {
        String text = problems.file().text();
        int start = token.getStartIndex();
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        int closed = line ? -1 : text.indexOf("*/", start + 2);
        skipTo = closed < 0 ? end : closed + 2;
        Span opening = problems.file().span(start, start + 2);
        Diagnostic problem = Diagnostic.error(
                        Codes.BAD_CHARACTER, "`" + opening.text() + "` does not start a comment", opening, "")
                .help(line ? "write `#`" : "`# …`, to the end of the line");
        problems.add(line ? problem.fix(Fix.replace(opening, "#")) : problem);
    }

    /** The whole path, where only blanks in its capture broke it off. */
    private Token capture(Token token) {
        String text = problems.file().text();
        int after = token.getStopIndex() + 1;
        Matcher rest = CAPTURE_END.matcher(text).region(after, text.length());
        boolean typed = token.getText().endsWith(":") || text.startsWith(":", nextVisible(text, after));
        if (!rest.lookingAt() || !(typed || text.startsWith("}", nextVisible(text, after)))) {
            return token;
        }
        CommonToken whole = new CommonToken(token);
        whole.setStopIndex(rest.end() - 1);
        skipTo = rest.end();
        return whole;
    }

    private static int nextVisible(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
