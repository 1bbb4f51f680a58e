package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import io.gatewright.dsl.parse.Word.Kind;
import io.gatewright.dsl.parse.Words;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes a file anew with the same words, and blanks, line breaks and comments wherever the language lets them be. */
final class Mess {
    private static final Set<String> GOES_ON =
            Set.of("=", "|", "->", "??", "?.", ".", "..", "==", "!=", "<=", ">=", "<", ">", ":");

    private final Random random;
    private final List<Word> words;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Kind> open = new ArrayDeque<>();

    private Mess(Random random, List<Word> words) {
        this.random = random;
        this.words = words;
    }

    static String of(SourceFile source, Random random) {
        List<Word> words =
                Words.of(source).stream().filter(word -> !word.isBreak()).toList();
        Mess mess = new Mess(random, words);
        for (int i = 0; i < words.size(); i++) {
            mess.word(i);
        }
        return mess.out.toString();
    }

    private void word(int i) {
        Word word = words.get(i);
        if (word.kind() == Kind.DOC) {
            line();
            out.append(word.text()).append('\n');
            return;
        }
        if (word.kind() == Kind.COMMENT) {
            out.append(' ').append(word.text()).append('\n');
            return;
        }
        switch (word.kind()) {
            case OPENS_LIST, OPENS_BLOCK, OPENS_OBJECT -> open.push(word.kind());
            case CLOSES_LIST, CLOSES_BRACES -> open.pop();
            default -> {}
        }
        out.append(word.text());
        if (word.last() && i + 1 < words.size() && words.get(i + 1).kind() != Kind.CLOSES_BRACES) {
            between();
        } else {
            gap(word, i + 1 < words.size() && words.get(i + 1).tight());
        }
    }

    /** Between two sentences. */
    private void between() {
        if (random.nextInt(3) == 0) {
            blanks(0);
            out.append(';');
            blanks(0);
            maybeLine();
        } else {
            line();
        }
    }

    private void gap(Word word, boolean tight) {
        boolean braces = word.kind() == Kind.OPENS_BLOCK || word.kind() == Kind.OPENS_OBJECT;
        boolean inList = open.peek() == Kind.OPENS_LIST;
        boolean mayBreak = braces || inList || word.kind() == Kind.COMMA || GOES_ON.contains(word.text());
        blanks(tight ? 0 : 1);
        if (mayBreak && !word.last()) {
            maybeLine();
        }
    }

    private void maybeLine() {
        if (random.nextInt(4) == 0) {
            line();
        }
    }

    private void line() {
        do {
            if (random.nextInt(8) == 0) {
                out.append(random.nextBoolean() ? " # why; { \"" : " #x  ");
            }
            blanks(0);
            out.append(random.nextInt(8) == 0 ? "\r\n" : "\n");
            blanks(0);
        } while (random.nextInt(4) == 0);
    }

    private void blanks(int least) {
        int n = random.nextInt(4) == 0 ? least + random.nextInt(5) : least;
        for (int i = 0; i < n; i++) {
            out.append(random.nextInt(8) == 0 ? '\t' : ' ');
        }
    }
}
