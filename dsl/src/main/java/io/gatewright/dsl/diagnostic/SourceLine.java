package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.List;

/**
 * One line of a source as it is shown: tabs as blanks, what cannot be seen escaped, secrets covered, a long line cut
 * around the place of interest. Knows the column of every character.
 */
final class SourceLine {
    private static final int TAB = 4;
    private static final int WIDEST = 120;
    private static final int BEFORE = 40;
    /** Characters around the focus that are looked at; a line may have millions. */
    private static final int NEAR = 1000;

    private final String shown;
    private final int[] columns;
    private final int lineStart;

    /**
     * @param focus offset in the file that must be in sight
     * @param secrets spans whose text is never shown
     */
    SourceLine(SourceFile file, int line, int focus, List<Span> secrets) {
        String whole = file.lineText(line);
        int start = file.lineStart(line);
        int skipped = whole.length() <= NEAR ? 0 : Math.max(0, focus - start - NEAR / 2);
        String text = whole.substring(Math.min(skipped, whole.length()), Math.min(whole.length(), skipped + NEAR));
        lineStart = start + skipped;
        columns = new int[text.length() + 1];
        StringBuilder all = new StringBuilder(text.length());
        int[] cuts = new int[text.length() + 1];
        int column = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            String piece = piece(c, column, cover(file, lineStart + i, secrets));
            for (int k = 1; k <= length; k++) {
                columns[i + k] = k < length ? column : column + width(c, piece);
                cuts[i + k] = k < length ? all.length() : all.length() + piece.length();
            }
            all.append(piece);
            column = columns[i + length];
            i += length;
        }
        shown = cut(all.toString().stripTrailing(), cuts, Math.max(0, focus - lineStart));
    }

    private static String piece(int c, int column, int covered) {
        if (covered >= 0) {
            return covered == 0 ? SecretLiterals.COVER : "";
        }
        return c == '\t' ? " ".repeat(TAB - column % TAB) : Visible.of(c);
    }

    private static int width(int c, String piece) {
        return piece.length() <= 2 && !piece.isEmpty() && c != '\t' ? Visible.width(c) : piece.length();
    }

    /** A file whose secrets are dots already is another object with the same name and places. */
    private static boolean isOf(Span secret, SourceFile file) {
        return secret.file().name().equals(file.name());
    }

    /** How far {@code offset} is inside of a secret, or -1. */
    private static int cover(SourceFile file, int offset, List<Span> secrets) {
        for (Span secret : secrets) {
            if (isOf(secret, file) && offset >= secret.start() && offset < secret.end()) {
                return offset - secret.start();
            }
        }
        return -1;
    }

    private String cut(String all, int[] cuts, int focus) {
        int last = columns.length - 1;
        if (columns[last] <= WIDEST) {
            return all;
        }
        int from = 0;
        int at = Math.min(focus, last);
        while (columns[at] - columns[from] > BEFORE) {
            from++;
        }
        int to = from;
        while (to < last && columns[to + 1] - columns[from] <= WIDEST) {
            to++;
        }
        int shift = columns[from] - (from > 0 ? 1 : 0);
        int widest = columns[to] - shift;
        for (int i = 0; i <= last; i++) {
            columns[i] = Math.max(0, Math.min(widest, columns[i] - shift));
        }
        String middle = all.substring(Math.min(cuts[from], all.length()), Math.min(cuts[to], all.length()));
        return (from > 0 ? "…" : "") + middle + (to < last ? "…" : "");
    }

    String text() {
        return shown;
    }

    /** The 0-based column that the character at {@code offset} of the file is shown in. */
    int column(int offset) {
        int i = Math.max(0, offset - lineStart);
        return i < columns.length ? columns[i] : columns[columns.length - 1];
    }
}
