package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Makes brackets match where they do not, telling why, so that the rest of the file is still read as it was meant. Where
 * a block ends that is never closed is guessed from the indentation: before a closing brace that stands further left than
 * the block, before a declaration in the first column, before a route or group that stands no further right than the
 * line that opens the block, or before any sentence that does where the block is indented or goes on behind its brace.
 */
final class BracketRepair {
    private final List<Token> tokens;
    private final Brackets brackets;
    private final Problems problems;
    private final BracketWords words;
    private final List<Token> out;
    private final Deque<Token> open = new ArrayDeque<>();
    /** Per open block, the column of the first line inside of it. */
    private final IdentityHashMap<Token, Integer> firstColumns = new IdentityHashMap<>();

    /** Openers with something behind them on their line. */
    private final Set<Token> goingOn = new HashSet<>();

    /** The last brace that ended an outermost block whose lines go on behind it. */
    private @Nullable Token early;

    private int missing;
    private boolean guessed;

    BracketRepair(List<Token> tokens, Brackets brackets, Problems problems) {
        this.tokens = tokens;
        this.brackets = brackets;
        this.problems = problems;
        this.words = new BracketWords(problems);
        this.out = new ArrayList<>(tokens.size() + 16);
        this.missing = brackets.openBlocks;
    }

    List<Token> run() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int type = token.getType();
            if (type == GwLexer.NL && !goesOn()) {
                closeInner();
            }
            if (isDeclarationInFirstColumn(i)) {
                endBlocksBefore(token, 0);
            } else if (isRouteOnItsOwnLine(i)) {
                endBlocksBefore(token, file().column(token.getStartIndex()) - 1);
            } else if (isOutdented(i) || leavesBlockOfOneLine(i)) {
                endBlocksBefore(token, file().column(token.getStartIndex()) - 1);
            }
            if (Brackets.isOpener(type)) {
                if (tokens.get(i + 1).getType() != GwLexer.NL) {
                    goingOn.add(token);
                }
                open.push(token);
                out.add(token);
            } else if (type == GwLexer.RBRACE) {
                closeBlock(token, i);
            } else if (Brackets.isCloser(type)) {
                close(token);
            } else {
                if (type == Token.EOF) {
                    closeAll();
                }
                out.add(token);
            }
        }
        return out;
    }

    private boolean goesOn() {
        int last = out.isEmpty() ? GwLexer.NL : out.get(out.size() - 1).getType();
        return last == GwLexer.COMMA || Brackets.isOpener(last);
    }

    private boolean isDeclarationInFirstColumn(int i) {
        Token token = tokens.get(i);
        int type = token.getType();
        return missing > 0
                && type >= GwLexer.IMPORT
                && type <= GwLexer.TEST
                && file().column(token.getStartIndex()) == 1
                && tokens.get(i + 1).getType() != GwLexer.COLON;
    }

    private boolean isRouteOnItsOwnLine(int i) {
        int type = tokens.get(i).getType();
        return missing > 0
                && (type == GwLexer.ROUTE || type == GwLexer.GROUP)
                && i > 0
                && tokens.get(i - 1).getType() == GwLexer.NL
                && tokens.get(i + 1).getType() != GwLexer.COLON;
    }

    /** A sentence of a block that stands no further right than the line that opens it, while the first one did. */
    private boolean isOutdented(int i) {
        Token token = tokens.get(i);
        Token block = open.peek();
        int type = token.getType();
        if (missing == 0
                || block == null
                || block.getType() != GwLexer.LBRACE
                || tokens.get(i - 1).getType() != GwLexer.NL
                || type == GwLexer.NL) {
            return false;
        }
        int column = file().column(token.getStartIndex());
        int first = firstColumns.computeIfAbsent(block, each -> column);
        boolean starts = type == GwLexer.IDENT || (type >= GwLexer.USE && type <= GwLexer.STUB);
        return starts && !isContinuation(type) && column > 1 && column <= indentation(block) && column < first;
    }

    private static boolean isContinuation(int type) {
        return type == GwLexer.WHEN || type == GwLexer.ELSE || type == GwLexer.BECAUSE || type == GwLexer.UNTIL;
    }

    /** A sentence that stands no further right than the line of a block that goes on behind its brace. */
    private boolean leavesBlockOfOneLine(int i) {
        Token top = open.peek();
        return missing > 0
                && open.size() > 1
                && top != null
                && goingOn.contains(top)
                && tokens.get(i).getType() == GwLexer.IDENT
                && tokens.get(i - 1).getType() == GwLexer.NL
                && tokens.get(i + 1).getType() != GwLexer.COLON
                && file().line(top.getStartIndex()) < file().line(tokens.get(i).getStartIndex());
    }

    private void closeBlock(Token token, int i) {
        closeInner();
        boolean first = i > 0 && tokens.get(i - 1).getType() == GwLexer.NL;
        if (first && missing > 0) {
            endBlocksBefore(token, file().column(token.getStartIndex()));
        }
        if (open.poll() != null) {
            out.add(token);
            early = open.isEmpty() && EarlyEnds.goesOnIndented(file(), tokens, i) ? token : early;
        } else if (!guessed) {
            problems.add(words.closesNothing(token, early));
        }
    }

    /** Ends blocks, innermost first, that start further right than {@code column}; all of them for column 0. */
    private void endBlocksBefore(Token sign, int column) {
        closeInner();
        while (missing > 0 && !open.isEmpty() && indentation(open.element()) > column) {
            if (column > 0 && open.size() < 2) {
                return; // the sign itself closes the outermost
            }
            problems.add(words.unclosedBlock(open.pop(), lastLine(), sign));
            insertBeforeBreak(closing(GwLexer.RBRACE));
            missing--;
            guessed = true;
        }
    }

    /** The column of the first word on the line of {@code token}. */
    private int indentation(Token token) {
        String text = file().text();
        int start = token.getStartIndex() - file().column(token.getStartIndex()) + 1;
        int word = start;
        while (Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return word - start + 1;
    }

    private void close(Token token) {
        Token top = open.peek();
        if (top == null || top.getType() == GwLexer.LBRACE) {
            problems.spoil(words.closesNothing(token, null));
            return;
        }
        open.pop();
        int wanted = Brackets.closer(top.getType());
        if (wanted == token.getType()) {
            out.add(token);
        } else {
            problems.spoil(words.wrongCloser(token, top));
            CommonToken right = new CommonToken(token);
            right.setType(wanted);
            out.add(right);
        }
    }

    /** Closes the {@code (} and {@code [} of this sentence that nothing else will. */
    private void closeInner() {
        for (Token top = open.peek(); top != null && brackets.unclosed.contains(top); top = open.peek()) {
            problems.spoil(words.unclosedBracket(top, out.get(lastWord())));
            insertBeforeBreak(closing(Brackets.closer(top.getType())));
            open.pop();
        }
    }

    private void closeAll() {
        closeInner();
        while (!open.isEmpty()) {
            Token top = open.pop();
            if (top.getType() == GwLexer.LBRACE) {
                problems.add(words.unclosedBlock(top, lastLine(), null));
            }
            insertBeforeBreak(closing(Brackets.closer(top.getType())));
        }
    }

    private void insertBeforeBreak(Token token) {
        out.add(lastWord() + 1, token);
    }

    /** The index of the last token that is neither a line break nor documentation of what follows. */
    private int lastWord() {
        int i = out.size() - 1;
        while (i > 0 && (out.get(i).getType() == GwLexer.NL || out.get(i).getType() == GwLexer.DOC)) {
            i--;
        }
        return i;
    }

    private int lastLine() {
        return file().line(Math.max(0, out.get(lastWord()).getStopIndex()));
    }

    private Token closing(int type) {
        CommonToken token = new CommonToken(type, "");
        int at = out.get(lastWord()).getStopIndex() + 1;
        token.setStartIndex(at);
        token.setStopIndex(at - 1);
        return token;
    }

    private SourceFile file() {
        return problems.file();
    }
}
