package io.gatewright.dsl.format;

import io.gatewright.dsl.syntax.Doc;
import java.util.List;

/** How braces, lists and comments are laid out. Pieces are text without outer indentation. */
final class Layout {
    /** The longest inside of braces or brackets that stays on one line. */
    private static final int WIDTH = 72;

    private static final int ITEMS = 3;

    private Layout() {}

    /** Sentences in braces: a few short ones on one line, else one a line. */
    static String block(List<String> sentences) {
        if (sentences.isEmpty()) {
            return "{}";
        }
        String line = String.join("; ", sentences);
        boolean plain = sentences.size() <= ITEMS && line.indexOf('{') < 0 && line.indexOf('#') < 0;
        return plain && isShort(line) ? "{ " + line + " }" : "{\n" + indent(String.join("\n", sentences)) + "\n}";
    }

    /** Entries in braces, with commas where they share a line. */
    static String object(List<String> entries) {
        if (entries.isEmpty()) {
            return "{}";
        }
        String line = String.join(", ", entries);
        return isShort(line) ? "{ " + line + " }" : "{\n" + indent(String.join("\n", entries)) + "\n}";
    }

    static String list(List<String> items) {
        String line = String.join(", ", items);
        return isShort(line) ? "[" + line + "]" : "[\n" + indent(String.join(",\n", items)) + "\n]";
    }

    private static boolean isShort(String line) {
        return line.length() <= WIDTH && line.indexOf('\n') < 0;
    }

    /** Strings have no raw line breaks, so every line may be moved. */
    static String indent(String text) {
        return "  " + text.replace("\n", "\n  ");
    }

    static String withDoc(Doc doc, String text) {
        StringBuilder out = new StringBuilder();
        for (String line : doc.lines()) {
            out.append(line.isEmpty() ? "##" : "## ").append(line).append('\n');
        }
        return out.append(text).toString();
    }
}
