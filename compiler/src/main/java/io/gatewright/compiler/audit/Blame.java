package io.gatewright.compiler.audit;

import io.gatewright.dsl.source.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who wrote a line.
 *
 * @param commit the first eight digits
 * @param author the name as git knows it
 * @param date when
 * @param summary the first line of what the commit says
 */
public record Blame(String commit, String author, LocalDate date, String summary) {
    public Blame {
        Objects.requireNonNull(commit);
        Objects.requireNonNull(author);
        Objects.requireNonNull(date);
        Objects.requireNonNull(summary);
    }

    /** Knows who wrote which line. */
    @FunctionalInterface
    public interface Source {
        /** Nothing where the line is not committed, or there is no history. */
        Optional<Blame> of(Span span);
    }
}
