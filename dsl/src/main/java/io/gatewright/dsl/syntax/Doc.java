package io.gatewright.dsl.syntax;

import java.util.List;

/** The {@code ##} lines above a declaration, without the marks and one leading blank. May be empty. */
public record Doc(List<String> lines) {
    public static final Doc NONE = new Doc(List.of());

    public Doc {
        lines = List.copyOf(lines);
    }
}
