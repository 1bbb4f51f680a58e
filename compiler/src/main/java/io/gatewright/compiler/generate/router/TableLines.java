package io.gatewright.compiler.generate.router;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a table's text. Those of one kind are numbered, and none of them is written twice. */
final class TableLines {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(String line) {
        all.add(line);
    }

    /** The number of a line among those that start with the same word, written now if it is new. */
    int number(String line) {
        return number(line.substring(0, line.indexOf(' ')), line);
    }

    /** The same for lines that are counted with those of another first word. */
    int number(String kind, String line) {
        Integer known = numbers.get(line);
        if (known != null) {
            return known;
        }
        int number = counts.merge(kind, 1, Integer::sum) - 1;
        numbers.put(line, number);
        all.add(line);
        return number;
    }

    List<String> all() {
        return all;
    }
}
