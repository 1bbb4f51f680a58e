package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Text to tokens, blanks and {@code #} comments left out; the last token is the end of the file, unless there are more
 * than {@link Limits} allow.
 */
final class Lexing {
    private Lexing() {}

    static List<Token> tokens(Problems problems) {
        String text = problems.file().text();
        GwLexer lexer = new GwLexer(new Utf16Stream(text, problems.file().name()));
        lexer.removeErrorListeners();
        Habits habits = new Habits(problems);
        BadTokens bad = new BadTokens(problems);
        List<Token> tokens = new ArrayList<>(text.length() / 4 + 2);
        Token token;
        do {
            token = lexer.nextToken();
            Token passed = habits.pass(token);
            if (passed != null) {
                bad.sift(passed, tokens);
            }
        } while (token.getType() != Token.EOF && tokens.size() <= Limits.MOST_TOKENS);
        return tokens;
    }
}
