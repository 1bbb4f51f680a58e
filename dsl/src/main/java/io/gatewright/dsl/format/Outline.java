package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The lines of a sentence without what stands in blocks of their own lines.
 *
 * @param widths of each line
 * @param columns where the words of the first line stand
 */
record Outline(List<Integer> widths, Map<Word, Integer> columns) {
    boolean isOneLine() {
        return widths.size() == 1;
    }

    int widest() {
        return Collections.max(widths);
    }
}
