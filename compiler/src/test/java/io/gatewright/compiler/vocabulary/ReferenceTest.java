package io.gatewright.compiler.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Path MANUAL = Path.of("../dsl/SETTINGS.md");

    @Test
    void theManualIsThatOfTheVocabulary() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(MANUAL, Manual.text());
        }
        assertEquals(Manual.text(), Files.readString(MANUAL), "-Dgolden.update=true writes it");
    }

    @Test
    void everySettingIsDocumented() {
        for (Row row : Vocabulary.rows()) {
            assertTrue(row.doc().length() > 8 && !row.doc().endsWith("."), row.name());
            assertTrue(Manual.text().contains("| `" + row.name() + "`"), row.name());
        }
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
}
