package io.gatewright.runtime.config;

/** The types a param can have, as the language names them. */
public enum ParamType {
    /** Any text. */
    TEXT,
    /** A whole number that fits 64 bits. */
    INT,
    /** A decimal number. */
    DECIMAL,
    /** {@code true} or {@code false}. */
    BOOL,
    /** A length of time with its unit: {@code 250ms}, {@code 2s}, {@code 5m}, {@code 1h}, {@code 1d}. */
    DURATION,
    /** A number of bytes with its unit: {@code 512B}, {@code 64KiB}, {@code 10MB}. */
    SIZE,
    /** An absolute {@code http} or {@code https} URL. */
    URL
}
