package io.gatewright.compiler.explain.text;

/** How a piece of text stands out on a terminal; no ink shows without colours. */
public enum Ink {
    PLAIN(""),
    STRONG("\u001b[1m"),
    FAINT("\u001b[2m"),
    GOOD("\u001b[32m"),
    BAD("\u001b[31m");

    private static final String OFF = "\u001b[0m";

    private final String on;

    Ink(String on) {
        this.on = on;
    }

    String apply(String text, boolean color) {
        return color && this != PLAIN && !text.isBlank() ? on + text + OFF : text;
    }
}
