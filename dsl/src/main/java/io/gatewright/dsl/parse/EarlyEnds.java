package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.SourceFile;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Braces that end a block which its lines seem not to be at the end of. */
final class EarlyEnds {
    private EarlyEnds() {}

    /** Whether the line below the token at {@code i} is indented and starts no declaration. */
    static boolean goesOnIndented(SourceFile file, List<Token> tokens, int i) {
        int next = i + 1;
        if (tokens.get(next).getType() != GwLexer.NL) {
            return false;
        }
        while (tokens.get(next).getType() == GwLexer.NL) {
            next++;
        }
        Token first = tokens.get(next);
        boolean declares = first.getType() >= GwLexer.IMPORT && first.getType() <= GwLexer.TEST;
        return !declares && first.getType() != Token.EOF && file.column(first.getStartIndex()) > 1;
    }
}
