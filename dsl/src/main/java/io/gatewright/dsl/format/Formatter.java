package io.gatewright.dsl.format;

import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.parse.Word;
import io.gatewright.dsl.parse.Words;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;
import java.util.Optional;

/**
 * Lays out a file in the one style. Words and comments stay as they are, and so do the author's choices: which blocks share
 * a line, where blank lines stand, which rows are aligned. Idempotent. Stateless, safe for use by many threads.
 */
public final class Formatter {
    /** Each pass but the last widens a table; files come to rest after one or two. */
    private static final int MOST_PASSES = 8;

    private Formatter() {}

    /** The text of the file in the one style; none beside a syntax error. */
    public static Outcome<String> format(SourceFile source) {
        Outcome<GwFile> parsed = Parser.parse(source);
        if (parsed.hasErrors() || parsed.value().isEmpty()) {
            return Outcome.failed(parsed.diagnostics());
        }
        List<Word> words = Words.of(source);
        String text = settled(words);
        SourceFile formatted = new SourceFile(source.name(), text);
        Optional<GwFile> again = Parser.parse(formatted).value();
        boolean same = again.isPresent()
                && Printer.print(parsed.value().get()).equals(Printer.print(again.get()))
                && comments(words).equals(comments(Words.of(formatted)));
        if (!same) {
            throw new IllegalStateException("formatting would change what " + source.name() + " says");
        }
        return Outcome.of(text, parsed.diagnostics());
    }

    /** Rows that stand below one another only once the file is laid out are aligned then. */
    private static String settled(List<Word> words) {
        String text = LineWriter.write(SentenceReader.read(words));
        for (int i = 0; i < MOST_PASSES; i++) {
            String next = LineWriter.write(SentenceReader.read(Words.of(new SourceFile("formatted.gw", text))));
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private static List<String> comments(List<Word> words) {
        return words.stream()
                .filter(word -> word.kind() == Word.Kind.COMMENT)
                .map(word -> Remarks.text(word.text()))
                .toList();
    }
}
