package io.gatewright.dsl.diagnostic;

/** Colours of a terminal, or none. */
enum Paint {
    ERROR("\u001b[1;31m"),
    WARNING("\u001b[1;33m"),
    NOTE("\u001b[1;36m"),
    FRAME("\u001b[34m"),
    STRONG("\u001b[1m");

    private static final String OFF = "\u001b[0m";

    private final String on;

    Paint(String on) {
        this.on = on;
    }

    static Paint of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE -> NOTE;
        };
    }

    String apply(String text, boolean color) {
        return color && !text.isEmpty() ? on + text + OFF : text;
    }
}
