package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the parser picks up again: an error ends the sentence that it stands in and nothing else. So one mistake hides
 * no other, and invents none. Brackets are balanced and every sentence ends in a {@code SEP}, so its end is known.
 */
final class Borders extends DefaultErrorStrategy {
    private static final Set<Integer> SENTENCES = Set.of(
            GwParser.RULE_declaration,
            GwParser.RULE_statement,
            GwParser.RULE_testStatement,
            GwParser.RULE_sendPart,
            GwParser.RULE_entry,
            GwParser.RULE_binding,
            GwParser.RULE_field);

    private static final Set<Integer> CONTAINERS = Set.of(
            GwParser.RULE_file,
            GwParser.RULE_block,
            GwParser.RULE_testBlock,
            GwParser.RULE_sendBlock,
            GwParser.RULE_object,
            GwParser.RULE_bindings,
            GwParser.RULE_fields);

    private final Surprises surprises;
    private @Nullable RecognitionException told;

    Borders(Surprises surprises) {
        this.surprises = surprises;
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        if (error != told) {
            told = error;
            Token found = error.getOffendingToken();
            Token start = error instanceof NoViableAltException choice ? choice.getStartToken() : found;
            if (isStart(parser.getContext(), found)) {
                surprises.misplaced(parser, found);
            } else {
                surprises.broken(parser, found, start, expected(parser, error));
            }
        }
    }

    /** Whether {@code found} is the first word below {@code ##} lines. */
    private static boolean isStart(ParserRuleContext rule, Token found) {
        int index = rule.getRuleIndex();
        return (index == GwParser.RULE_declaration || index == GwParser.RULE_statement)
                && rule.getChildCount() > 0
                && rule.getChildCount() == rule.getTokens(GwParser.DOC).size()
                && found.getTokenIndex() == rule.getStart().getTokenIndex() + rule.getChildCount();
    }

    static boolean isSentence(ParserRuleContext rule) {
        return SENTENCES.contains(rule.getRuleIndex());
    }

    /** The sentence around {@code rule}, or that itself. */
    static ParserRuleContext sentence(ParserRuleContext rule) {
        ParserRuleContext sentence = rule;
        while (!isSentence(sentence) && sentence.getParent() != null) {
            sentence = sentence.getParent();
        }
        return sentence;
    }

    /** The first word of a sentence, behind what documents it. */
    static Token first(ParserRuleContext sentence) {
        ParserRuleContext said = sentence.getRuleContext(ParserRuleContext.class, 0);
        return sentence.getStart().getType() == GwParser.DOC && said != null ? said.getStart() : sentence.getStart();
    }

    private static IntervalSet expected(Parser parser, RecognitionException error) {
        if (error instanceof InputMismatchException) {
            return error.getExpectedTokens();
        }
        return parser.getATN().getExpectedTokens(error.getOffendingState(), error.getCtx());
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        ParserRuleContext rule = parser.getContext();
        if (!SENTENCES.contains(rule.getRuleIndex())) {
            throw error;
        }
        skip(parser, depthInside(parser.getInputStream(), rule.getStart()));
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    /** At the start of each sentence of a container: passes over what cannot start one. */
    @Override
    public void sync(Parser parser) {
        if (!CONTAINERS.contains(parser.getContext().getRuleIndex())) {
            return;
        }
        IntervalSet expected = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
        Token next = parser.getCurrentToken();
        while (next.getType() != Token.EOF && !expected.contains(next.getType())) {
            surprises.misplaced(parser, next);
            skip(parser, 0);
            next = parser.getCurrentToken();
        }
    }

    /** How many brackets are open between {@code start} and where the parser stands. */
    private static int depthInside(TokenStream tokens, Token start) {
        int depth = 0;
        for (int i = start.getTokenIndex(); i < tokens.index(); i++) {
            depth += depthChange(tokens.get(i).getType());
        }
        return depth;
    }

    private static void skip(Parser parser, int depthAtFirst) {
        int depth = depthAtFirst;
        for (int type = parser.getCurrentToken().getType(); type != Token.EOF; ) {
            depth += depthChange(type);
            if (depth < 0) {
                return;
            }
            parser.consume();
            if (depth == 0 && type == GwParser.SEP) {
                return;
            }
            type = parser.getCurrentToken().getType();
        }
    }

    private static int depthChange(int type) {
        return switch (type) {
            case GwParser.LBRACE, GwParser.LBRACK, GwParser.LPAREN -> 1;
            case GwParser.RBRACE, GwParser.RBRACK, GwParser.RPAREN -> -1;
            default -> 0;
        };
    }
}
