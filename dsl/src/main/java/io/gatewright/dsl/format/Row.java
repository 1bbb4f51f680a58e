package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as one of several that stand below one another.
 *
 * @param kind sentences of one kind are aligned with one another
 * @param cells the parts of its first line, from left to right
 */
record Row(String kind, boolean oneLine, List<Cell> cells) {
    /**
     * A part of a row.
     *
     * @param key parts of one key stand below one another
     * @param column where it stands if nothing is aligned
     * @param gap how many blanks the source has before it
     * @param sourceColumn where it stands in the source; -1 where that is another line
     */
    record Cell(Word word, String key, int column, int gap, int sourceColumn) {}

    static Row of(Sentence sentence, String kind) {
        Outline outline = LineWriter.outline(sentence, 0);
        List<Cell> cells = new ArrayList<>();
        Word before = sentence.first();
        for (Piece piece : sentence.pieces) {
            Word word = piece instanceof Piece.Braces braces ? braces.open : ((Piece.Plain) piece).word();
            if (!word.cell().isEmpty()) {
                add(word, word.cell(), gap(before, word), sentence, outline, cells);
            }
            if (piece instanceof Piece.Braces braces && !braces.expanded) {
                before = inline(braces, sentence, outline, cells);
            } else {
                before = word;
            }
        }
        return new Row(kind, outline.isOneLine(), cells);
    }

    /** The sentences of a block on one line are parts too. Gives the last word of it. */
    private static Word inline(Piece.Braces braces, Sentence sentence, Outline outline, List<Cell> cells) {
        Word before = braces.open;
        for (int i = 0; i < braces.sentences.size(); i++) {
            Word first = braces.sentences.get(i).first();
            if (i > 0 && braces.separator().equals(";")) {
                add(first, ";" + i, gap(before, first) - 1, sentence, outline, cells);
            }
            before = lastWord(braces.sentences.get(i));
        }
        return before;
    }

    private static void add(Word word, String key, int gap, Sentence sentence, Outline outline, List<Cell> cells) {
        Integer column = outline.columns().get(word);
        if (column != null) {
            Word first = sentence.first();
            int source = word.line() == first.line() ? word.column() - first.column() : -1;
            cells.add(new Cell(word, key, column, gap, source));
        }
    }

    private static int gap(Word before, Word word) {
        return before.line() == word.line() ? word.column() - before.end() : 1;
    }

    private static Word lastWord(Sentence sentence) {
        Piece last = sentence.pieces.get(sentence.pieces.size() - 1);
        return last instanceof Piece.Plain plain ? plain.word() : lastWord((Piece.Braces) last);
    }

    private static Word lastWord(Piece.Braces braces) {
        return braces.sentences.isEmpty() ? braces.open : lastWord(braces.sentences.get(braces.sentences.size() - 1));
    }
}
