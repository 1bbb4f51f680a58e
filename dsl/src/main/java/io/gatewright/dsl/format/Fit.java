package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Breaks what is too wide for a line: the last braces of the sentence first, then lists, then braces in lists, then
 * expressions before their loosest operators.
 */
final class Fit {
    /** The widest line, where it can be helped. */
    private static final int WIDTH = 120;

    /** The loosest first. */
    private static final List<String> OPERATORS = List.of("or", "and", "??");

    private Fit() {}

    static void into(Sentence sentence, int indent) {
        if (sentence.isComment()) {
            return;
        }
        boolean broken = true;
        while (broken && LineWriter.outline(sentence, indent).widest() > WIDTH) {
            broken = expand(sentence.pieces, true)
                    || breakList(sentence.pieces)
                    || expand(sentence.pieces, false)
                    || breakOperators(sentence.pieces);
        }
    }

    private static boolean expand(List<Piece> pieces, boolean outsideOfLists) {
        Optional<Piece.Braces> last = Optional.empty();
        int depth = 0;
        for (Piece piece : pieces) {
            depth += depth(piece);
            boolean counts = depth == 0 || !outsideOfLists;
            if (counts && piece instanceof Piece.Braces braces && !braces.expanded && !braces.isEmpty()) {
                last = Optional.of(braces);
            }
        }
        last.ifPresent(braces -> braces.expanded = true);
        return last.isPresent();
    }

    /** Gives each item of the first list that has several on one line a line of its own. */
    private static boolean breakList(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (is(pieces.get(i), Kind.OPENS_LIST) && breakItems(pieces, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean breakItems(List<Piece> pieces, int first) {
        if (pieces.get(first).onNewLine()) {
            return false;
        }
        int depth = 0;
        boolean several = false;
        for (int i = first; i < pieces.size() && depth >= 0; i++) {
            depth += depth(pieces.get(i));
            several |= depth == 0 && is(pieces.get(i), Kind.COMMA);
        }
        if (!several) {
            return false;
        }
        startLine(pieces, first);
        depth = depth(pieces.get(first));
        for (int i = first + 1; i < pieces.size() && depth >= 0; i++) {
            if (depth == 0 && is(pieces.get(i - 1), Kind.COMMA)) {
                startLine(pieces, i);
            }
            depth += depth(pieces.get(i));
        }
        return true;
    }

    /** Starts a line before each of the loosest operators that are within the fewest brackets and still share a line. */
    private static boolean breakOperators(List<Piece> pieces) {
        int deepest =
                pieces.stream().mapToInt(Fit::depth).filter(depth -> depth > 0).sum();
        for (int depth = 0; depth <= deepest; depth++) {
            for (String operator : OPERATORS) {
                if (breakBefore(pieces, operator, depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean breakBefore(List<Piece> pieces, String operator, int within) {
        boolean broken = false;
        int depth = 0;
        for (int i = 1; i < pieces.size(); i++) {
            if (depth == within
                    && isOperator(pieces, i, operator)
                    && !pieces.get(i).onNewLine()) {
                startLine(pieces, i);
                broken = true;
            }
            depth += depth(pieces.get(i));
        }
        return broken;
    }

    /** Whether it is the operator, and not a part or a key of that name. */
    private static boolean isOperator(List<Piece> pieces, int i, String operator) {
        return text(pieces.get(i)).equals(operator)
                && !text(pieces.get(i - 1)).endsWith(".")
                && (i + 1 == pieces.size() || !text(pieces.get(i + 1)).equals(":"));
    }

    private static String text(Piece piece) {
        return piece instanceof Piece.Plain plain ? plain.word().text() : "";
    }

    private static void startLine(List<Piece> pieces, int i) {
        if (pieces.get(i) instanceof Piece.Braces braces) {
            braces.onNewLine = true;
        } else if (pieces.get(i) instanceof Piece.Plain plain) {
            pieces.set(i, new Piece.Plain(plain.word(), true));
        }
    }

    private static int depth(Piece piece) {
        return is(piece, Kind.OPENS_LIST) ? 1 : is(piece, Kind.CLOSES_LIST) ? -1 : 0;
    }

    private static boolean is(Piece piece, Kind kind) {
        return piece instanceof Piece.Plain plain && plain.word().kind() == kind;
    }
}
