package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The types that branches ask, as lines of a table's text. */
final class TableTypes {
    /** Most languages that are tried one after the other. */
    static final int CHAIN = 4;

    private final TableLines lines;
    private final Map<List<Language>, Integer> written = new HashMap<>();
    private final Map<Language, Integer> automata = new HashMap<>();

    TableTypes(TableLines lines) {
        this.lines = lines;
    }

    /** The number of the line for some languages, the first of which decides. */
    int of(List<Language> languages) {
        Integer known = written.get(languages);
        if (known == null) {
            known = write(languages);
            written.put(languages, known);
        }
        return known;
    }

    private int write(List<Language> languages) {
        String merged =
                languages.size() <= CHAIN ? "" : Automata.merged(languages).orElse("");
        return lines.number(
                "types",
                merged.isEmpty()
                        ? "o " + languages.stream().map(this::word).collect(Collectors.joining(" "))
                        : "m " + merged);
    }

    private String word(Language language) {
        return BuiltIn.of(language)
                .map(BuiltIn::word)
                .orElseGet(() -> Integer.toString(
                        automata.computeIfAbsent(language, each -> lines.number("t " + Automata.of(each)))));
    }
}
