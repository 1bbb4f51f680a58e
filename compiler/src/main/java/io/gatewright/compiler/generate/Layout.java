package io.gatewright.compiler.generate;

import java.util.ArrayList;
import java.util.List;

/** The blanks of generated Java as one would set them by hand. Moves whole lines only, so no code changes. */
final class Layout {
    private static final int WIDTH = 120;

    private Layout() {}

    static String of(String java) {
        List<String> lines = new ArrayList<>();
        for (String line : java.split("\n", -1)) {
            lines.add(line);
            joinJavadoc(lines);
            joinEmptyBody(lines);
            joinFields(lines);
        }
        return String.join("\n", lines);
    }

    /** A comment of one sentence takes one line. */
    private static void joinJavadoc(List<String> lines) {
        int last = lines.size() - 1;
        if (last < 2
                || !lines.get(last).strip().equals("*/")
                || !lines.get(last - 2).strip().equals("/**")) {
            return;
        }
        String text = lines.get(last - 1).strip();
        String joined = lines.get(last - 2) + " " + text.substring(1).strip() + " */";
        if (text.startsWith("* ") && joined.length() <= WIDTH) {
            replaceLast(lines, 3, joined);
        }
    }

    private static void joinEmptyBody(List<String> lines) {
        int last = lines.size() - 1;
        if (last >= 1
                && lines.get(last).strip().equals("}")
                && lines.get(last - 1).endsWith(") {")) {
            replaceLast(lines, 2, lines.get(last - 1) + "}");
        }
    }

    /** Fields without comments stand together. */
    private static void joinFields(List<String> lines) {
        int last = lines.size() - 1;
        if (last >= 2 && isField(lines.get(last)) && lines.get(last - 1).isEmpty() && isField(lines.get(last - 2))) {
            replaceLast(lines, 2, lines.get(last));
        }
    }

    private static boolean isField(String line) {
        String text = line.strip();
        return line.startsWith("    ")
                && !line.startsWith("     ")
                && (text.startsWith("final ")
                        || text.startsWith("private final ")
                        || text.startsWith("private static final "))
                && text.endsWith(";");
    }

    private static void replaceLast(List<String> lines, int count, String line) {
        lines.subList(lines.size() - count, lines.size()).clear();
        lines.add(line);
    }
}
