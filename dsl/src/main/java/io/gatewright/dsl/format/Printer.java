package io.gatewright.dsl.format;

import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;

/**
 * Prints a syntax tree as canonical {@code .gw} text that parses to an equal tree (spans apart). {@code ##} comments are
 * kept, {@code #} comments are not in the tree. Thread-safe.
 */
public final class Printer {
    private Printer() {}

    /** The whole file, with a line break at the end; empty for a file without declarations. */
    public static String print(GwFile file) {
        DeclarationPrinter printer = new DeclarationPrinter();
        StringBuilder out = new StringBuilder();
        Declaration before = null;
        String textBefore = "";
        for (Declaration declaration : file.declarations()) {
            String text = declaration.match(printer);
            if (before != null) {
                boolean together = before.getClass() == declaration.getClass() && isLine(textBefore) && isLine(text);
                out.append(together ? "\n" : "\n\n");
            }
            out.append(text);
            before = declaration;
            textBefore = text;
        }
        return out.length() == 0 ? "" : out.append('\n').toString();
    }

    private static boolean isLine(String text) {
        return text.indexOf('\n') < 0;
    }
}
