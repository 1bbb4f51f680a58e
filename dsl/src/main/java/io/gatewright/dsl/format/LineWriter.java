package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import io.gatewright.dsl.parse.Word.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes sentences as lines. Not thread-safe. */
final class LineWriter {
    private static final int INDENT = 2;

    private final Lines lines = new Lines();
    /** Blanks beyond the first that stand before words, so that rows are aligned. */
    private final Map<Word, Integer> padding = new HashMap<>();
    /** Where the words of the first line stand. */
    private final Map<Word, Integer> columns = new HashMap<>();
    /** Whether what stands in braces with lines of their own is left out, and nothing is padded. */
    private final boolean outline;
    /** The brackets that are open in the sentence. */
    private final Deque<Frame> frames = new ArrayDeque<>();

    /** What lines of blocks and lists that start in the current line are indented from. */
    private int base;

    /**
     * Where lines that continue a sentence start.
     *
     * @param base what they indent from in turn
     * @param opened whether the bracket ends its line, so that its closing one starts a line
     * @param outer the base of the line with the bracket
     */
    private record Frame(int column, int base, boolean opened, int outer) {}

    private LineWriter(boolean outline) {
        this.outline = outline;
    }

    /** The text of a file. */
    static String write(List<Sentence> sentences) {
        LineWriter writer = new LineWriter(false);
        writer.sentences(sentences, 0);
        return sentences.isEmpty() ? "" : writer.lines.text();
    }

    /** How a sentence would stand if nothing were aligned. */
    static Outline outline(Sentence sentence, int indent) {
        LineWriter writer = new LineWriter(true);
        writer.sentence(sentence, indent);
        return new Outline(writer.lines.widths(), writer.columns);
    }

    private void sentences(List<Sentence> all, int indent) {
        all.forEach(sentence -> Fit.into(sentence, indent));
        padding.putAll(Rows.padding(all));
        for (Sentence sentence : all) {
            if (sentence.apart) {
                lines.blank();
            }
            sentence(sentence, indent);
        }
    }

    private void sentence(Sentence sentence, int indent) {
        Deque<Frame> outer = new ArrayDeque<>(frames);
        frames.clear();
        frames.push(new Frame(indent + INDENT, indent + INDENT, false, indent));
        lines.start(indent);
        base = indent;
        pieces(sentence);
        frames.clear();
        frames.addAll(outer);
    }

    private void pieces(Sentence sentence) {
        List<Piece> pieces = sentence.pieces;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Plain plain) {
                plain(plain, next(pieces, i), i == 0);
            } else {
                braces((Piece.Braces) pieces.get(i), i == 0);
            }
        }
        sentence.remark.ifPresent(comment -> lines.remark(Remarks.text(comment.text())));
    }

    private static Piece next(List<Piece> pieces, int i) {
        return pieces.get(Math.min(i + 1, pieces.size() - 1));
    }

    private void plain(Piece.Plain piece, Piece next, boolean first) {
        Word word = piece.word();
        switch (word.kind()) {
            case COMMENT, DOC -> comment(piece, first);
            case OPENS_LIST -> {
                before(word, piece.onNewLine(), first);
                boolean opened = next.onNewLine()
                        || (next instanceof Piece.Plain plain && plain.word().kind() == Kind.COMMENT);
                int inner = base + INDENT;
                frames.push(new Frame(opened ? inner : lines.column() + 1, opened ? inner : base, opened, base));
                lines.append(word.text());
            }
            case CLOSES_LIST -> {
                Frame frame = frames.pop();
                if (frame.opened() || lines.isFull()) {
                    lines.start(frame.opened() ? frame.outer() : frame.column());
                }
                base = frame.outer();
                lines.append(word.text());
            }
            case COMMA -> {
                boolean trailing =
                        next instanceof Piece.Plain plain && plain.word().kind() == Kind.CLOSES_LIST;
                if (!trailing) {
                    before(word, false, first);
                    lines.append(word.text());
                }
            }
            default -> {
                before(word, piece.onNewLine(), first);
                lines.append(word.text());
            }
        }
    }

    private void comment(Piece.Plain piece, boolean first) {
        String text = Remarks.text(piece.word().text());
        if (first) {
            lines.append(text);
        } else if (piece.onNewLine()) {
            lines.comment(frames.element().column(), text);
            base = frames.element().base();
        } else {
            lines.remark(text);
        }
    }

    /** A line break or blanks, as {@code word} needs them. */
    private void before(Word word, boolean onNewLine, boolean first) {
        if (!first && (onNewLine || lines.isFull())) {
            lines.start(frames.element().column());
            base = frames.element().base();
        } else if (!first && !word.tight() && !lines.isFresh()) {
            lines.append(" ".repeat(1 + padding.getOrDefault(word, 0)));
        }
        if (outline && lines.isFirst()) {
            columns.put(word, lines.column());
        }
    }

    private void braces(Piece.Braces braces, boolean first) {
        before(braces.open, braces.onNewLine(), first);
        if (braces.isEmpty()) {
            lines.append("{}");
        } else if (braces.expanded) {
            int indent = base;
            lines.append("{");
            braces.remark.ifPresent(comment -> lines.remark(Remarks.text(comment.text())));
            if (!outline) {
                sentences(braces.sentences, indent + INDENT);
            }
            lines.start(indent);
            base = indent;
            lines.append("}");
        } else {
            lines.append("{ ");
            inline(braces);
            lines.append(" }");
        }
    }

    private void inline(Piece.Braces braces) {
        int column = lines.column();
        frames.push(new Frame(column, column, false, base));
        for (int i = 0; i < braces.sentences.size(); i++) {
            Sentence sentence = braces.sentences.get(i);
            if (i > 0) {
                lines.append(braces.separator());
                if (sentence.onNewLine) {
                    lines.start(column);
                    base = column;
                } else {
                    lines.append(" ".repeat(1 + padding.getOrDefault(sentence.first(), 0)));
                }
            }
            pieces(sentence);
        }
        base = frames.pop().outer();
    }
}
