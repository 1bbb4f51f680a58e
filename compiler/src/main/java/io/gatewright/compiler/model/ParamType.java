package io.gatewright.compiler.model;

import java.util.Arrays;
import java.util.Optional;

/** The type of a {@code param}. */
public enum ParamType {
    TEXT,
    INT,
    DECIMAL,
    BOOL,
    DURATION,
    SIZE,
    URL;

    /** As written in a source: {@code url}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<ParamType> of(String text) {
        return Arrays.stream(values()).filter(t -> t.text().equals(text)).findFirst();
    }
}
