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
        int[] below = below(tokens);
        int before = GwLexer.NL;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean stray = token.getType() == GwLexer.DOC && (isBehind(before) || isNothing(below[i]));
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

    /** For each token the type of the first one from it on that is neither a line break nor documentation. */
    private static int[] below(List<Token> tokens) {
        int[] below = new int[tokens.size()];
        int next = Token.EOF;
        for (int i = below.length - 1; i >= 0; i--) {
            int type = tokens.get(i).getType();
            next = type == GwLexer.DOC || type == GwLexer.NL ? next : type;
            below[i] = next;
        }
        return below;
    }

    private static boolean isNothing(int type) {
        return type == Token.EOF || type == GwLexer.RBRACE || type == GwLexer.RBRACK || type == GwLexer.RPAREN;
    }
}
