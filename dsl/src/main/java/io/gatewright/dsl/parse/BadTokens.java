package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Tells what is wrong with a token that no good rule of the lexer took, and puts something parseable in its place. */
final class BadTokens {
    /** The longest name, in characters. It becomes a class name and part of a file name. */
    static final int LONGEST_NAME = 64;

    /** What may stand behind the end of a string that went on from the line before. */
    private static final Pattern ONLY_ENDS = Pattern.compile("\"[ \t;,)\\]}]*");

    /** How far the start of a sentence is looked for. */
    private static final int NEAR = 200;

    private static final Pattern SENTENCE = Pattern.compile("(?:^|[;{}])[ \\t]*+([A-Za-z_][A-Za-z0-9_-]*+)[^;{}]*+\\z");

    private static final Pattern BRACES = Pattern.compile("\\{[A-Za-z0-9_:./-]{1,100}}");

    private final Problems problems;
    private int runStart = -1;
    private int runEnd = -1;
    private int quotedLine;
    /** Whether a dash in front of a line was told: a list of YAML is one mistake, however long it is. */
    private boolean toldItems;

    /** The line of the last string that was told to be open; none is before the first. */
    private int unclosedLine = -1;

    BadTokens(Problems problems) {
        this.problems = problems;
    }

    /** Adds {@code token}, or what stands for it, to {@code out}. */
    void sift(Token token, List<Token> out) {
        if (token.getType() == GwLexer.BADCHAR) {
            character(token);
            return;
        }
        tellRun();
        switch (token.getType()) {
            case GwLexer.BADSTRING -> unclosedString(token, out);
            case GwLexer.BADWORD -> out.add(foreignWord(token));
            case GwLexer.BADUNIT -> {
                problems.spoil(BadUnits.unit(token.getText(), problems.span(token)));
                out.add(token);
            }
            case GwLexer.BADRATE -> {
                if (!Arrows.isPort(problems.file().text(), token.getStartIndex())) {
                    problems.spoil(BadUnits.rate(token.getText(), problems.span(token)));
                }
                out.add(token);
            }
            case GwLexer.IDENT, GwLexer.GLOB -> {
                length(token);
                out.add(token);
            }
            case GwLexer.STRING -> {
                Characters.inString(problems, token);
                out.add(token);
            }
            case GwLexer.DOC -> {
                Characters.inComment(problems, token);
                out.add(token);
            }
            case GwLexer.COMMENT -> Characters.inComment(problems, token);
            case GwLexer.WS -> {}
            default -> out.add(token);
        }
    }

    private void character(Token token) {
        if (token.getStartIndex() == 0 && token.getText().equals("\ufeff")) {
            return; // a byte order mark
        }
        if (runEnd != token.getStartIndex()) {
            tellRun();
            runStart = token.getStartIndex();
        }
        runEnd = token.getStopIndex() + 1;
    }

    private void tellRun() {
        if (runStart >= 0) {
            Span run = problems.file().span(runStart, runEnd);
            boolean quote = Characters.isQuote(run.text().charAt(0));
            boolean item = run.text().equals("-") && startsItsLine(run);
            if (run.text().startsWith("$") && !problems.overflowed() && isForeign(run)) {
                runStart = -1;
                return; // told with that word
            }
            if (item && toldItems) {
                problems.spoil(runStart);
            } else if ((quote && run.line() == quotedLine) || Joined.isTold(run)) {
                problems.spoil(runStart); // the other end of what was told
            } else {
                problems.spoil(Characters.stray(run));
                spoilBraces(run);
            }
            toldItems |= item;
            quotedLine = quote ? run.line() : quotedLine;
            runStart = -1;
        }
    }

    /** Where a variable stands in braces behind its sign, these look like a block: nothing more is to be told of it. */
    private void spoilBraces(Span sign) {
        Matcher braces = BRACES.matcher(sign.file().text())
                .region(sign.end(), sign.file().text().length());
        if (sign.text().equals("$") && braces.lookingAt()) {
            for (int at = braces.start(); at < braces.end(); at++) {
                problems.spoil(at);
            }
        }
    }

    /** Whether the sentence up to {@code span} starts with a word of another gateway, which is told instead. */
    private static boolean isForeign(Span span) {
        int from = Math.max(span.start() - span.column() + 1, span.start() - NEAR);
        Matcher sentence = SENTENCE.matcher(span.file().text().substring(from, span.start()));
        return sentence.find() && OtherGateways.isKnownInBlocks(sentence.group(1));
    }

    private static boolean startsItsLine(Span span) {
        int at = span.start() - 1;
        String text = span.file().text();
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }

    /** Brackets at the end of the line are taken for brackets, so that the block around the string still ends. */
    private void unclosedString(Token token, List<Token> out) {
        Span span = problems.span(token);
        String text = token.getText();
        int end = text.length();
        while (end > 1 && " \t;)]}".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (span.line() == unclosedLine + 1 && ONLY_ENDS.matcher(text).matches()) {
            problems.spoil(span.start()); // the other end of what was told
        } else {
            unclosedLine = span.line();
            Diagnostic problem = Diagnostic.error(
                            Codes.UNCLOSED_STRING,
                            "this string is never closed",
                            problems.file().span(span.start(), span.start() + 1),
                            "opened here")
                    .help(
                            goesOn(span)
                                    ? "end it on its line: a line break inside is `\\n`"
                                    : end == text.length()
                                            ? "add `\"` at the end of the line; a line break inside is `\\n`"
                                            : "add `\"` before the `"
                                                    + text.substring(end).strip() + "` at the end of the line");
            problems.spoil(goesOn(span) ? problem : problem.fix(Fix.insert(span.file(), span.start() + end, "\"")));
        }
        out.add(part(GwLexer.STRING, token, 0, end));
        for (int i = end; i < text.length(); i++) {
            int type = closer(text.charAt(i));
            if (type != Token.INVALID_TYPE) {
                out.add(part(type, token, i, i + 1));
            }
        }
    }

    /** Whether the line below holds the other end of the string. */
    private static boolean goesOn(Span span) {
        SourceFile file = span.file();
        int below = file.text().indexOf('\n', span.end()) + 1;
        return below > 0
                && file.lineText(file.line(Math.min(below, file.text().length())))
                                        .chars()
                                        .filter(c -> c == '"')
                                        .count()
                                % 2
                        == 1;
    }

    private static int closer(char c) {
        return switch (c) {
            case ';' -> GwLexer.SEMI;
            case ')' -> GwLexer.RPAREN;
            case ']' -> GwLexer.RBRACK;
            case '}' -> GwLexer.RBRACE;
            default -> Token.INVALID_TYPE;
        };
    }

    private static Token part(int type, Token token, int from, int to) {
        CommonToken part = new CommonToken(token);
        part.setType(type);
        part.setStartIndex(token.getStartIndex() + from);
        part.setStopIndex(token.getStartIndex() + to - 1);
        return part;
    }

    private Token foreignWord(Token token) {
        problems.spoil(Characters.foreign(problems.span(token)));
        return as(GwLexer.IDENT, token);
    }

    private void length(Token token) {
        Span span = problems.span(token);
        int length = span.end() - span.start();
        if (length > LONGEST_NAME) {
            problems.add(Diagnostic.error(
                    Codes.BAD_NAME,
                    "the name `" + Quoted.cut(span.text()) + "` is too long",
                    span,
                    length + " characters, at most " + LONGEST_NAME));
        }
    }

    private static Token as(int type, Token token) {
        CommonToken changed = new CommonToken(token);
        changed.setType(type);
        return changed;
    }
}
