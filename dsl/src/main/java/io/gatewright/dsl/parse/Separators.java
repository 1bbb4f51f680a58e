package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Turns newlines and {@code ;} into the parser's {@code SEP}, exactly one after each sentence.
 *
 * <p>A newline does not count inside {@code ()} and {@code []}, after an operator, {@code ,}, an opening bracket or a
 * {@code ##} line, and before {@code ->}, {@code when}, {@code else}, {@code and}, {@code or}, {@code ??}, {@code ?.}.
 * The last sentence of a block or file gets its {@code SEP} from the closing brace or the end.
 */
final class Separators {
    private final List<Token> out;
    private final Deque<Integer> brackets = new ArrayDeque<>();

    private Separators(int size) {
        out = new ArrayList<>(size);
    }

    static List<Token> apply(List<Token> tokens) {
        Separators pass = new Separators(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            pass.take(tokens, i);
        }
        return pass.out;
    }

    private void take(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        switch (token.getType()) {
            case GwLexer.NL -> {
                if (isLastOfRun(tokens, i)
                        && !inside()
                        && (!continues() || declares(tokens, i + 1))
                        && !resumes(tokens, i + 1)) {
                    separate(token);
                }
            }
            case GwLexer.SEMI -> separate(token);
            case GwLexer.LBRACE, GwLexer.LBRACK, GwLexer.LPAREN -> {
                brackets.push(token.getType());
                out.add(token);
            }
            case GwLexer.RBRACE -> {
                brackets.poll();
                if (lastType() != GwLexer.COMMA) {
                    separate(token);
                }
                out.add(token);
            }
            case GwLexer.RBRACK, GwLexer.RPAREN -> {
                brackets.poll();
                out.add(token);
            }
            case Token.EOF -> {
                separate(token);
                out.add(token);
            }
            default -> out.add(token);
        }
    }

    private boolean inside() {
        Integer innermost = brackets.peek();
        return innermost != null && innermost != GwLexer.LBRACE;
    }

    private int lastType() {
        return out.isEmpty() ? GwLexer.SEP : out.get(out.size() - 1).getType();
    }

    /** Whether what stands before the newline asks for more. */
    private boolean continues() {
        return switch (lastType()) {
            case GwLexer.AND, GwLexer.OR, GwLexer.NOT, GwLexer.IN, GwLexer.UNDER -> !isMemberName();
            case GwLexer.COMMA,
                    GwLexer.COLON,
                    GwLexer.ASSIGN,
                    GwLexer.PIPE,
                    GwLexer.ARROW,
                    GwLexer.COALESCE,
                    GwLexer.SAFEDOT,
                    GwLexer.DOT,
                    GwLexer.RANGE,
                    GwLexer.EQ,
                    GwLexer.NE,
                    GwLexer.LE,
                    GwLexer.GE,
                    GwLexer.LT,
                    GwLexer.GT,
                    GwLexer.DOC -> true;
            default -> false;
        };
    }

    private boolean isMemberName() {
        int before = out.size() < 2 ? GwLexer.SEP : out.get(out.size() - 2).getType();
        return before == GwLexer.DOT || before == GwLexer.SAFEDOT;
    }

    /** Of several newlines in a row the last one decides, which keeps the pass linear. */
    private static boolean isLastOfRun(List<Token> tokens, int i) {
        return i + 1 == tokens.size() || tokens.get(i + 1).getType() != GwLexer.NL;
    }

    /** Whether what stands after the newline belongs to what stands before it. */
    private static boolean resumes(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        return switch (tokens.get(i).getType()) {
            case GwLexer.ARROW, GwLexer.COALESCE, GwLexer.SAFEDOT -> true;
            case GwLexer.WHEN, GwLexer.ELSE, GwLexer.AND, GwLexer.OR ->
                i + 1 >= tokens.size() || tokens.get(i + 1).getType() != GwLexer.COLON;
            default -> false;
        };
    }

    /**
     * Whether a declaration starts in the first column, which ends whatever was left open before it. Its words may be names too,
     * but no sentence has one name behind another.
     */
    private boolean declares(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && lastType() != GwLexer.DOC
                && brackets.isEmpty()
                && tokens.get(i).getType() >= GwLexer.IMPORT
                && tokens.get(i).getType() <= GwLexer.TEST
                && tokens.get(i).getCharPositionInLine() == 0
                && isDeclared(tokens.get(i).getType(), tokens.get(i + 1).getType());
    }

    private boolean isDeclared(int word, int next) {
        return next == GwLexer.IDENT
                || next == GwLexer.STRING
                || (word == GwLexer.GROUP && next == GwLexer.PATH && lastType() != GwLexer.ARROW);
    }

    /** Ends the sentence before {@code cause}, if one is open. */
    private void separate(Token cause) {
        int last = lastType();
        if (last == GwLexer.SEP || last == GwLexer.LBRACE || last == GwLexer.DOC) {
            return;
        }
        int at = out.get(out.size() - 1).getStopIndex() + 1;
        CommonToken separator = new CommonToken(GwLexer.SEP, cause.getType() == GwLexer.RBRACE ? "}" : "");
        separator.setStartIndex(at);
        separator.setStopIndex(at - 1);
        out.add(separator);
    }
}
