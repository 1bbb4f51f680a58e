package io.gatewright.compiler.vocabulary;

import java.util.Objects;

/** The least and the largest value a setting takes, both as written in the language: {@code 1ms} and {@code 1h}. */
public record Range(String from, String to) {
    public Range {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    /** For messages and the manual: {@code 1ms to 1h}. */
    public String text() {
        return from + " to " + to;
    }
}
