package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Tells of a token that stands where it cannot, in words of the gateway. */
final class Surprises {
    private static final Pattern COLON = Pattern.compile("[ \\t]*+:(?=[ \\t]*+(\\r?\\n|\\z))");

    private final Problems problems;
    /** How far the indented lines below a colon were read that stood where a block begins; -1 where no such lines are. */
    private int afterColon = -1;

    /** Where misspelt words stand that were told instead of what is in their blocks. */
    private final Set<Integer> around = new HashSet<>();

    Surprises(Problems problems) {
        this.problems = problems;
    }

    /** A sentence that breaks off at {@code found}. */
    void broken(Parser parser, Token found, Token start, IntervalSet expected) {
        ParserRuleContext rule = parser.getContext();
        Token before = before(parser.getInputStream(), found);
        if (isSpoilt(parser, rule, found) || isBelowColon(Borders.first(Borders.sentence(rule)))) {
            return;
        }
        if (problems.overflows()) {
            return;
        }
        if (found.getType() == GwParser.DOC) {
            problems.add(StrayDocs.problem(problems.span(found)));
            return;
        }
        if (rule instanceof GwParser.BlockContext && opensByColon(found)) {
            afterColon = found.getStopIndex() + 1;
            String sentence = problems.file()
                    .text()
                    .substring(Borders.first(Borders.sentence(rule)).getStartIndex(), found.getStartIndex());
            problems.add(Diagnostic.error(
                            Codes.UNEXPECTED, "a block stands in braces, not behind `:`", problems.span(found), "")
                    .help("`" + Quoted.cut(sentence.strip()) + " { … }`"));
            return;
        }
        if (isToldAround(rule)) {
            return;
        }
        Optional<Diagnostic> known = Slips.find(problems, rule, before, found);
        if (known.isPresent()) {
            problems.add(known.get());
            return;
        }
        boolean certain = found == start;
        String wanted = certain ? Expectations.phrase(rule, expected) : Expectations.after(before);
        String what = found(found);
        String message = wanted.isEmpty()
                ? what + " cannot stand after `" + Quoted.cut(before.getText()) + "`"
                : "expected " + wanted + ", found " + what;
        Diagnostic problem = Diagnostic.error(Codes.UNEXPECTED, message, problems.span(found), "");
        problems.add(Forms.of(problems, rule, found).map(problem::help).orElse(problem));
    }

    /** Whether a word around the block is what is wrong, which is told once. */
    private boolean isToldAround(ParserRuleContext rule) {
        Optional<Token> misspelt = Starts.misspeltAround(rule);
        misspelt.filter(word -> around.add(word.getStartIndex()))
                .ifPresent(word -> problems.add(Starts.problem(GwParser.RULE_block, word, problems.span(word))));
        return misspelt.isPresent();
    }

    /** A token that starts no sentence of the container that it stands in. */
    void misplaced(Parser parser, Token found) {
        ParserRuleContext container = parser.getContext();
        if (problems.isSpoilt(from(parser.getInputStream(), found), found.getStopIndex()) || isBelowColon(found)) {
            return;
        }
        if (problems.overflows()) {
            return;
        }
        if (isToldAround(container)) {
            return;
        }
        boolean atTheTop =
                container.getRuleIndex() == GwParser.RULE_file || container.getRuleIndex() == GwParser.RULE_declaration;
        Matcher colon = COLON.matcher(problems.file().text());
        if (atTheTop
                && colon.region(found.getStopIndex() + 1, problems.file().text().length())
                        .lookingAt()) {
            afterColon = colon.end();
        }
        if (found.getType() == GwParser.DOC) {
            problems.add(StrayDocs.problem(problems.span(found)));
            return;
        }
        boolean inBlock =
                container.getRuleIndex() == GwParser.RULE_block || container.getRuleIndex() == GwParser.RULE_statement;
        Optional<Diagnostic> misplaced = inBlock ? Misplaced.inBlock(problems, found) : Optional.empty();
        problems.add(misplaced.orElseGet(() -> Starts.problem(container.getRuleIndex(), found, problems.span(found))));
    }

    /** Whether {@code token} is a colon at the end of its line. */
    private boolean opensByColon(Token token) {
        String text = problems.file().text();
        return token.getType() == GwParser.COLON
                && COLON.matcher(text)
                        .region(token.getStartIndex(), text.length())
                        .lookingAt();
    }

    /** Whether {@code first} stands among the indented lines below a colon that was told. Tokens are asked for in order. */
    private boolean isBelowColon(Token first) {
        String text = problems.file().text();
        for (; afterColon >= 0 && afterColon < first.getStartIndex(); afterColon++) {
            boolean newLine = text.charAt(afterColon) == '\n' && afterColon + 1 < text.length();
            if (newLine && !Character.isWhitespace(text.charAt(afterColon + 1))) {
                afterColon = -1;
                return false;
            }
        }
        return afterColon >= 0;
    }

    private boolean isSpoilt(Parser parser, ParserRuleContext rule, Token found) {
        int from = from(parser.getInputStream(), Borders.sentence(rule).getStart());
        return problems.isSpoilt(from, Math.max(found.getStartIndex(), found.getStopIndex()));
    }

    /** The offset after the token before {@code token}. */
    private static int from(TokenStream tokens, Token token) {
        return token.getTokenIndex() == 0 ? 0 : before(tokens, token).getStopIndex() + 1;
    }

    private static Token before(TokenStream tokens, Token token) {
        return tokens.get(Math.max(0, token.getTokenIndex() - 1));
    }

    private String found(Token token) {
        if (token.getType() == Token.EOF) {
            return "the end of the file";
        }
        if (token.getType() != GwParser.SEP) {
            return "`" + Quoted.cut(token.getText()) + "`";
        }
        if (token.getText().equals("}")) {
            return "`}`";
        }
        Span span = problems.span(token);
        boolean last = problems.file().text().substring(span.end()).isBlank();
        return last ? "the end of the file" : "the end of the line";
    }
}
