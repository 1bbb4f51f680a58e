package io.gatewright.dsl.parse;

import java.util.Objects;

/**
 * A word of a file as its layout sees it, comments and line breaks included, {@code ;} and blanks left out.
 *
 * @param text as written; of a line break a {@code "\n"}
 * @param line of the source, from 0
 * @param column of the source, from 0
 * @param tight whether no blank stands before it
 * @param last whether a sentence ends behind it
 * @param row the kind of sentence that it starts; empty if it starts none
 * @param cell the part of its row that it starts, by which rows may be aligned with one another; empty if none
 */
public record Word(Kind kind, String text, int line, int column, boolean tight, boolean last, String row, String cell) {
    public Word {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(row);
        Objects.requireNonNull(cell);
    }

    /** What a word is for the layout. */
    public enum Kind {
        PLAIN,
        COMMA,
        /** {@code (} or {@code [}. */
        OPENS_LIST,
        CLOSES_LIST,
        /** The <code>{</code> of a block, whose sentences are separated by {@code ;} where they share a line. */
        OPENS_BLOCK,
        /** The <code>{</code> of an object, whose entries are separated by {@code ,} where they share a line. */
        OPENS_OBJECT,
        CLOSES_BRACES,
        /** {@code # …}. */
        COMMENT,
        /** {@code ## …}. */
        DOC,
        LINE_BREAK
    }

    /** The column behind it. */
    public int end() {
        return column + text.length();
    }

    public boolean isBreak() {
        return kind == Kind.LINE_BREAK;
    }
}
