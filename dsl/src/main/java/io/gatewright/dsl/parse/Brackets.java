package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Which brackets match, read from the tokens alone: a closing brace ends its block whatever {@code (} or
 * {@code [} is still open in it.
 */
final class Brackets {
    /** The {@code (} and {@code [} that nothing closes. */
    final Set<Token> unclosed = new HashSet<>();

    /** How many blocks are open at the end of the file. */
    int openBlocks;

    private boolean clean = true;

    private Brackets() {}

    /** The same tokens if their brackets match, else with brackets added and left out until they do. */
    static List<Token> balance(List<Token> tokens, Problems problems) {
        Brackets brackets = read(tokens);
        return brackets.clean ? tokens : new BracketRepair(tokens, brackets, problems).run();
    }

    private static Brackets read(List<Token> tokens) {
        Brackets found = new Brackets();
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            int type = token.getType();
            if (isOpener(type)) {
                open.push(token);
            } else if (type == GwLexer.RBRACE) {
                found.closeInner(open);
                found.clean &= open.poll() != null;
            } else if (isCloser(type)) {
                found.close(type, open);
            }
        }
        while (!open.isEmpty()) {
            found.closeInner(open);
            found.openBlocks += open.poll() == null ? 0 : 1;
        }
        found.clean &= found.openBlocks == 0;
        return found;
    }

    /** Gives up the brackets that are open inside of the innermost block. */
    private void closeInner(Deque<Token> open) {
        for (Token top = open.peek(); top != null && top.getType() != GwLexer.LBRACE; top = open.peek()) {
            unclosed.add(open.pop());
            clean = false;
        }
    }

    private void close(int type, Deque<Token> open) {
        Token top = open.peek();
        if (top == null || top.getType() == GwLexer.LBRACE) {
            clean = false;
            return;
        }
        clean &= closer(top.getType()) == type;
        open.pop();
    }

    static boolean isOpener(int type) {
        return type == GwLexer.LBRACE || type == GwLexer.LBRACK || type == GwLexer.LPAREN;
    }

    static boolean isCloser(int type) {
        return type == GwLexer.RBRACE || type == GwLexer.RBRACK || type == GwLexer.RPAREN;
    }

    static int closer(int opener) {
        return switch (opener) {
            case GwLexer.LBRACE -> GwLexer.RBRACE;
            case GwLexer.LBRACK -> GwLexer.RBRACK;
            case GwLexer.LPAREN -> GwLexer.RPAREN;
            default -> throw new IllegalArgumentException("not an opening bracket: token type " + opener);
        };
    }
}
