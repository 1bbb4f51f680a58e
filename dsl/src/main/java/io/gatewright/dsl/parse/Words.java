package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Cuts a file without syntax errors into the words that its layout is made of. A byte order mark is none. */
public final class Words {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Words() {}

    /** @param source parsed without an error */
    public static List<Word> of(SourceFile source) {
        Roles roles = Roles.of(source);
        GwLexer lexer = new GwLexer(new Utf16Stream(source.text(), source.name()));
        lexer.removeErrorListeners();
        List<Word> words = new ArrayList<>();
        int before = GwLexer.NL;
        int line = 0;
        int lineStart = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            int type = token.getType();
            if (type == GwLexer.WS || type == GwLexer.SEMI) {
                continue;
            }
            int start = token.getStartIndex();
            if (start == 0 && token.getText().equals(BYTE_ORDER_MARK)) {
                lineStart = 1;
                continue;
            }
            words.add(new Word(
                    roles.kind(token),
                    type == GwLexer.NL ? "\n" : token.getText(),
                    line,
                    start - lineStart,
                    isTightBehind(before) || isTightBefore(type) || roles.isTight(start),
                    roles.isLast(start),
                    roles.row(start),
                    roles.cell(start)));
            if (type == GwLexer.NL) {
                line++;
                lineStart = token.getStopIndex() + 1;
            }
            before = type;
        }
        return words;
    }

    private static boolean isTightBehind(int type) {
        return switch (type) {
            case GwLexer.LPAREN, GwLexer.LBRACK, GwLexer.DOT, GwLexer.SAFEDOT, GwLexer.RANGE -> true;
            default -> false;
        };
    }

    private static boolean isTightBefore(int type) {
        return switch (type) {
            case GwLexer.RPAREN,
                    GwLexer.RBRACK,
                    GwLexer.COMMA,
                    GwLexer.COLON,
                    GwLexer.DOT,
                    GwLexer.SAFEDOT,
                    GwLexer.RANGE -> true;
            default -> false;
        };
    }
}
