package io.gatewright.compiler.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- settings: -Dgolden.update=true writes this table -->\n";
    private static final String END = "<!-- end of settings -->";

    @Test
    void theReadmeListsEverySetting() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        if (Boolean.getBoolean("golden.update")) {
            readme = readme.substring(0, from) + table() + readme.substring(to);
            Files.writeString(README, readme);
            to = readme.indexOf(END);
        }
        assertEquals(table(), readme.substring(from, to));
    }

    @Test
    void aPlaceHasOneRowOfAName() {
        for (Row row : Vocabulary.rows()) {
            for (Place place : row.places()) {
                assertEquals(Optional.of(row), Vocabulary.find(row.name(), place));
            }
        }
    }

    @Test
    void slipsAreNearAndOtherWordsAreNot() {
        Set<String> known = Set.of("cache", "limit", "require");
        assertEquals(Optional.of("cache"), NearMiss.of("chache", known));
        assertEquals(Optional.of("limit"), NearMiss.of("LIMIT", known));
        assertEquals(Optional.of("require"), NearMiss.of("reqiure", known));
        assertEquals(Optional.empty(), NearMiss.of("timeout", known));
        assertTrue(NearMiss.of("x".repeat(100_000), known).isEmpty());
    }

    private static String table() {
        return Vocabulary.rows().stream()
                .map(row -> "| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                row.name(),
                                row.places().stream()
                                        .sorted()
                                        .map(Place::phrase)
                                        .collect(Collectors.joining(", ")),
                                row.type() == ValueType.STATEMENT
                                        ? "-"
                                        : row.type().phrase(),
                                row.initial(),
                                row.built() ? row.doc() : row.doc() + " (not generated yet: GW5900)"))
                .collect(Collectors.joining(
                        "", "| setting | stands in | value | default | what |\n| --- | --- | --- | --- | --- |\n", ""));
    }
}
