package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import io.gatewright.dsl.parse.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts words together to sentences, and sees how the lines of the source were broken. */
final class SentenceReader {
    private final List<Word> words;
    private int at;
    /** Line breaks since the last word. */
    private int breaks;

    private SentenceReader(List<Word> words) {
        this.words = words;
    }

    /** The sentences of a file whose brackets match. */
    static List<Sentence> read(List<Word> words) {
        return new SentenceReader(words).sentences(false, new ArrayList<>());
    }

    /** Up to the closing brace or the end; a comment behind the opening brace goes to {@code behind}. */
    private List<Sentence> sentences(boolean object, List<Word> behind) {
        List<Sentence> all = new ArrayList<>();
        while (!atEnd() && peek().kind() != Kind.CLOSES_BRACES) {
            Word word = peek();
            if (word.kind() == Kind.COMMENT && breaks == 0 && at > 0) {
                at++;
                if (all.isEmpty()) {
                    behind.add(word);
                } else {
                    all.get(all.size() - 1).remark = Optional.of(word);
                }
            } else if (object && word.kind() == Kind.COMMA) {
                at++;
            } else {
                boolean below =
                        !all.isEmpty() && all.get(all.size() - 1).first().kind() == Kind.DOC;
                all.add(sentence(object, new Sentence(!all.isEmpty() && !below && breaks > 1, breaks > 0)));
            }
        }
        return all;
    }

    private Sentence sentence(boolean object, Sentence sentence) {
        int depth = 0;
        boolean ended = false;
        while (!ended && !atEnd()) {
            Word word = peek();
            if (depth == 0 && (word.kind() == Kind.CLOSES_BRACES || (object && word.kind() == Kind.COMMA))) {
                break;
            }
            boolean onNewLine = breaks > 0;
            breaks = 0;
            at++;
            depth += word.kind() == Kind.OPENS_LIST ? 1 : word.kind() == Kind.CLOSES_LIST ? -1 : 0;
            boolean braces = word.kind() == Kind.OPENS_BLOCK || word.kind() == Kind.OPENS_OBJECT;
            sentence.pieces.add(braces ? braces(word, onNewLine) : new Piece.Plain(word, onNewLine));
            boolean comment = sentence.pieces.size() == 1 && sentence.isComment();
            ended = comment || (depth == 0 && words.get(at - 1).last());
        }
        return sentence;
    }

    private Piece braces(Word open, boolean onNewLine) {
        boolean object = open.kind() == Kind.OPENS_OBJECT;
        List<Word> behind = new ArrayList<>();
        List<Sentence> inside = sentences(object, behind);
        boolean broken = !atEnd() && peek().line() > open.line();
        breaks = 0;
        at++;
        boolean commented =
                !behind.isEmpty() || inside.stream().anyMatch(each -> each.isComment() || each.remark.isPresent());
        boolean opened = !inside.isEmpty() && inside.get(0).onNewLine;
        boolean expanded = object ? opened || commented || inside.stream().anyMatch(this::isExpanded) : broken;
        return new Piece.Braces(
                open, onNewLine, inside, behind.stream().findFirst(), expanded && !(inside.isEmpty() && !commented));
    }

    private boolean isExpanded(Sentence sentence) {
        return sentence.pieces.stream().anyMatch(piece -> piece instanceof Piece.Braces braces && braces.expanded);
    }

    private boolean atEnd() {
        skipBreaks();
        return at >= words.size();
    }

    private void skipBreaks() {
        while (at < words.size() && words.get(at).isBreak()) {
            breaks++;
            at++;
        }
    }

    private Word peek() {
        skipBreaks();
        return words.get(at);
    }
}
