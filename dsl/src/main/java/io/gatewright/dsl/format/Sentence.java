package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between two separators: a sentence, an entry of an object, or a comment on a line of its own. */
final class Sentence {
    /** At least one. */
    final List<Piece> pieces = new ArrayList<>();
    /** Whether a blank line stands above it. */
    final boolean apart;
    /** Whether it starts on a line of its own in the source. */
    final boolean onNewLine;
    /** The comment behind it. */
    Optional<Word> remark = Optional.empty();

    Sentence(boolean apart, boolean onNewLine) {
        this.apart = apart;
        this.onNewLine = onNewLine;
    }

    Word first() {
        return pieces.get(0) instanceof Piece.Plain plain ? plain.word() : ((Piece.Braces) pieces.get(0)).open;
    }

    boolean isComment() {
        Word.Kind kind = first().kind();
        return kind == Word.Kind.COMMENT || kind == Word.Kind.DOC;
    }
}
