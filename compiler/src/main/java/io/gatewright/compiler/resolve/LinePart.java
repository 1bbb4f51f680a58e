package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;

/** The part of a line between the nearest {@code ;}, <code>{</code> or <code>}</code> outside of texts. */
final class LinePart {
    private LinePart() {}

    static Span around(Span place) {
        SourceFile file = place.file();
        int lineStart = file.lineStart(place.line());
        String line = file.lineText(place.line());
        int at = place.start() - lineStart;
        int from = 0;
        boolean inText = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inText && c == '\\') {
                i++;
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText && c == '{' && i > 0 && !Character.isWhitespace(line.charAt(i - 1))) {
                i = Math.max(i, line.indexOf('}', i)); // a capture of a path
            } else if (!inText && (c == ';' || c == '{' || c == '}')) {
                if (i >= at) {
                    return file.span(lineStart + from, lineStart + i);
                }
                from = i + 1;
            }
        }
        return file.span(lineStart + from, lineStart + line.length());
    }
}
