package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Takes out {@code ##} lines that stand behind something or have nothing below them, and tells of them. */
final class StrayDocs {
    private StrayDocs() {}

    static Diagnostic problem(Span span) {
        return Diagnostic.error(Codes.STRAY_DOC, "this `##` comment documents nothing", span, "")
                .help("`##` stands above a declaration or a setting; use `#` for a remark");
    }

    static List<Token> remove(List<Token> tokens, Problems problems) {
        List<Token> kept = new ArrayList<>(tokens.size());
        int before = GwLexer.NL;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean stray = token.getType() == GwLexer.DOC && (isBehind(before) || isAboveNothing(tokens, i));
            if (stray) {
                problems.add(problem(problems.span(token)));
            } else {
                kept.add(token);
            }
            before = token.getType();
        }
        return kept;
    }

    private static boolean isBehind(int before) {
        return before != GwLexer.NL && before != GwLexer.SEMI;
    }

    private static boolean isAboveNothing(List<Token> tokens, int from) {
        int i = from;
        while (tokens.get(i).getType() == GwLexer.DOC || tokens.get(i).getType() == GwLexer.NL) {
            i++;
        }
        int next = tokens.get(i).getType();
        return next == Token.EOF || next == GwLexer.RBRACE || next == GwLexer.RBRACK || next == GwLexer.RPAREN;
    }
}
