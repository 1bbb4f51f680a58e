package io.gatewright.compiler.audit;

import io.gatewright.dsl.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing to look at.
 *
 * @param what it is, in the words of the source where there are some: {@code lift limit}
 * @param because the reason that the source gives
 * @param until the last day it holds
 * @param span where it is written
 * @param routes the names of the routes it reaches, sorted; none where it is not about routes
 */
public record Finding(
        Kind kind, String what, Optional<String> because, Optional<LocalDate> until, Span span, List<String> routes) {
    public Finding {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(what);
        Objects.requireNonNull(because);
        Objects.requireNonNull(until);
        Objects.requireNonNull(span);
        routes = routes.stream().sorted().toList();
    }

    /** Whether its last day is over. */
    public boolean ended(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** What is the matter, the gravest first. */
    public enum Kind {
        UNVERIFIED("unverified", "not verified"),
        PUBLIC("public", "open to everyone"),
        LIFT("lift", "restrictions that are lifted"),
        ORIGIN("origin", "readable by the pages of every origin"),
        ALLOW("allow", "warnings that are silenced");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String word() {
            return word;
        }

        String title() {
            return title;
        }
    }
}
