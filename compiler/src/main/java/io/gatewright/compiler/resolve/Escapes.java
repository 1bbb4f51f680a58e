package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.StringText;

/** Places within a quoted string, whose source may hold escapes. */
final class Escapes {
    private Escapes() {}

    /**
     * Where {@code length} characters of the value stand in the source.
     *
     * @param offset in UTF-16 units of the value, at most its length
     */
    static Span within(StringText text, int offset, int length) {
        Span whole = text.span();
        int start = skip(whole.text(), 1, offset);
        int end = Math.max(skip(whole.text(), start, length), start);
        return whole.file().span(whole.start() + start, whole.start() + end);
    }

    /** Words on a pattern as words on its source, where each backslash is two. */
    static String inSource(String text) {
        return text.replace("\\", "\\\\");
    }

    /** The index after {@code units} units of the value, from {@code at} on; never past the closing quote. */
    private static int skip(String source, int at, int units) {
        int last = Math.max(1, source.length() - (source.length() > 1 && source.endsWith("\"") ? 1 : 0));
        int index = at;
        for (int i = 0; i < units && index < last; i++) {
            if (source.charAt(index) != '\\') {
                index++;
            } else {
                index += source.startsWith("u", index + 1) ? 6 : 2;
            }
        }
        return Math.min(index, last);
    }
}
