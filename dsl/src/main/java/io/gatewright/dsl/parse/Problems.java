package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/** What one parse has to tell. Bounded: after {@link #MOST} problems one last note says that there are more. */
final class Problems {
    static final int MOST = 100;

    private final SourceFile file;
    private final List<Diagnostic> found = new ArrayList<>();
    private final NavigableSet<Integer> spoilt = new TreeSet<>();
    private boolean more;

    Problems(SourceFile file) {
        this.file = file;
    }

    SourceFile file() {
        return file;
    }

    Span span(Token token) {
        int start = Math.min(token.getStartIndex(), file.text().length());
        return file.span(start, Math.max(start, token.getStopIndex() + 1));
    }

    void add(Diagnostic problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else {
            more = true;
        }
    }

    /** Whether no more problems are kept. */
    boolean overflowed() {
        return found.size() >= MOST;
    }

    /** Whether one problem more is only counted, so that its words need not be found; then it is. */
    boolean overflows() {
        more |= overflowed();
        return more;
    }

    /**
     * Adds a problem below the sentence level. What the sentence around it looks like to the parser is not worth a
     * second message.
     */
    void spoil(Diagnostic problem) {
        add(problem);
        spoil(problem.primary().span().start());
    }

    void spoil(int offset) {
        spoilt.add(offset);
    }

    /** Whether something between two offsets, both included, was told already. */
    boolean isSpoilt(int from, int to) {
        Integer next = spoilt.ceiling(from);
        return next != null && next <= to;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the text. */
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(problem -> problem.primary().span().start()));
        if (more) {
            Span last = all.get(all.size() - 1).primary().span();
            all.add(Diagnostic.note(
                    Codes.TOO_MANY, "only the first " + MOST + " problems of this file are shown", last, ""));
        }
        return all;
    }
}
