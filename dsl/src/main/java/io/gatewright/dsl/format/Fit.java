package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word.Kind;
import java.util.List;
import java.util.Optional;

/** Breaks what is too wide for a line: the last braces of the sentence first, then lists, then braces in lists. */
final class Fit {
    /** The widest line, where it can be helped. */
    private static final int WIDTH = 120;

    private Fit() {}

    static void into(Sentence sentence, int indent) {
        if (sentence.isComment()) {
            return;
        }
        boolean broken = true;
        while (broken && LineWriter.outline(sentence, indent).widest() > WIDTH) {
            broken = expand(sentence.pieces, true) || breakList(sentence.pieces) || expand(sentence.pieces, false);
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
