package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import java.util.List;
import java.util.Optional;

/** A part of a sentence: a word, or braces with sentences in them. */
sealed interface Piece {
    /** Whether it starts on a line of its own in the source. */
    boolean onNewLine();

    /** A word that is no brace. */
    record Plain(Word word, boolean onNewLine) implements Piece {}

    /** A block or an object. */
    final class Braces implements Piece {
        final Word open;
        final List<Sentence> sentences;
        /** The comment behind the opening brace. */
        final Optional<Word> remark;
        /** Whether each sentence has lines of its own. */
        boolean expanded;
        /** Whether it starts a line. */
        boolean onNewLine;

        Braces(Word open, boolean onNewLine, List<Sentence> sentences, Optional<Word> remark, boolean expanded) {
            this.open = open;
            this.onNewLine = onNewLine;
            this.sentences = sentences;
            this.remark = remark;
            this.expanded = expanded;
        }

        @Override
        public boolean onNewLine() {
            return onNewLine;
        }

        boolean isEmpty() {
            return sentences.isEmpty() && remark.isEmpty();
        }

        String separator() {
            return open.kind() == Word.Kind.OPENS_OBJECT ? "," : ";";
        }
    }
}
