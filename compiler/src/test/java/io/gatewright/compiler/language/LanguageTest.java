package io.gatewright.compiler.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the languages that need no regular expression hold, and how they lie to each other. */
class LanguageTest {
    @Test
    void theTypesOfTheLanguageNeverFight() {
        assertTrue(Language.SLUG.includes(Language.INT));
        assertTrue(Language.SLUG.includes(Language.UUID));
        assertTrue(Language.ANY.includes(Language.SLUG));
        assertFalse(Language.SLUG.includes(Language.ANY));
        assertEquals(Optional.empty(), Language.INT.intersect(Language.UUID));
        assertEquals(Optional.of(Language.INT), Language.INT.intersect(Language.SLUG));
    }

    @Test
    void integersHaveOneToEighteenDigits() {
        assertTrue(Language.INT.accepts("0"));
        assertTrue(Language.INT.accepts("9".repeat(18)));
        assertFalse(Language.INT.accepts("9".repeat(19)));
        assertFalse(Language.INT.accepts("-1"));
        assertFalse(Language.INT.accepts(""));
    }

    @Test
    void slugsAreRunsJoinedByHyphens() {
        assertTrue(Language.SLUG.accepts("a-B-3"));
        for (String text : List.of("", "-", "a-", "-a", "a--b", "a_b", "a%20b")) {
            assertFalse(Language.SLUG.accepts(text), text);
        }
    }

    @Test
    void anySegmentIsWhatNLetsThrough() {
        for (String text : List.of("a", "a;b", "...", "%40", "@", "%25", "%C3%A9", "*", ".a", "%F0%9F%98%80", "~")) {
            assertTrue(Language.ANY.accepts(text), text);
        }
        for (String text : List.of(
                "",
                ".",
                "..",
                ".;a",
                "..;",
                "..%3Bx",
                "%2F",
                "%5C",
                "%00",
                "%7F",
                "%41",
                "%e9",
                "%C3",
                "%C0%AF",
                "%ED%A0%80",
                "a b",
                "é")) {
            assertFalse(Language.ANY.accepts(text), text);
        }
    }

    @Test
    void decodedTextsHaveEverySpellingThatNYields() {
        assertEquals(
                new TreeSet<>(Set.of("a@b", "a%40b", "%C3%A9", "%20")),
                Language.finite(List.of("a@b", "é", " ")).orElseThrow().texts(4).orElseThrow());
        assertEquals(
                Optional.of("a~"), Language.finite(List.of("a~")).orElseThrow().singleton());
        assertEquals(
                Optional.empty(), Language.finite(List.of("@")).orElseThrow().singleton());
        assertEquals(Optional.empty(), Language.finite(List.of("..", "a/b", "\0", "", "\ud800")));
    }

    @Test
    void examplesAvoidWhatTheyAreToldTo() {
        Language few = Language.finite(List.of("a", "b", "c")).orElseThrow();
        assertEquals(Optional.of("c"), few.example(Set.of("a", "b")));
        assertEquals(Optional.empty(), few.example(Set.of("a", "b", "c")));
        assertEquals(Optional.of("7"), Language.ANY.example(Set.of()));
        assertEquals(Optional.of("00000000-0000-4000-8000-000000000000"), Language.UUID.example(Set.of()));
    }

    @Test
    void theNameDoesNotCount() {
        assertEquals(Language.INT, Language.INT.named("number"));
        assertEquals("number", Language.INT.named("number").toString());
        assertEquals(Language.INT.minus(Language.SLUG), Optional.empty());
        assertEquals(
                Optional.of(Language.SLUG),
                Language.SLUG.minus(Language.finite(List.of("_")).orElseThrow()));
    }
}
