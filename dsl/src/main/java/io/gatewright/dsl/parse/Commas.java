package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Commas between settings. */
final class Commas {
    /** How far other commas are looked for. */
    private static final int NEAR = 400;

    private Commas() {}

    /** Something else for {@code first} and for every comma of its line that separates settings as it does. */
    static Fix replaced(Span first, String instead) {
        String text = first.file().text();
        List<Fix.Edit> edits = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int end = Math.min(text.length(), first.start() + NEAR);
        for (int i = first.start(); i < end && depth >= 0 && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && text.charAt(i - 1) != '\\';
            if (!quoted) {
                depth += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
                if (c == ',' && depth == 0) {
                    edits.add(new Fix.Edit(first.file().span(i, i + 1), instead));
                }
            }
        }
        return new Fix("write `" + instead + "`", edits);
    }
}
