package io.gatewright.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths that are made of a path. */
class OtherPathsTest {
    @ParameterizedTest
    @CsvSource({
        "/,       0, ''",
        "/a,      0, /a",
        "/a,      1, ''",
        "/a,      2, ''",
        "/a/,     1, /",
        "/a/,     2, ''",
        "/a/b/c,  1, /b/c",
        "/a/b/c/, 2, /c/",
        "/a/%2d,  1, /-",
    })
    void theRestStartsWithTheSlashBeforeIt(String path, int segment, String rest) {
        assertEquals(rest, RequestPath.of(path).from(segment));
    }

    @Test
    void aMovedPathKeepsTheQuery() {
        RequestPath moved =
                assertInstanceOf(RequestPath.class, RequestPath.of("/a?b=c").moved("/x/%41/"));
        assertEquals("/x/A/", moved.text());
        assertEquals(3, moved.segments());
        assertEquals("b=c", moved.query());
    }

    @ParameterizedTest
    @CsvSource({
        "'', FORM",
        "a, FORM",
        "*, FORM",
        "http://a/b, FORM",
        "//a, EMPTY_SEGMENT",
        "/a/../b, DOT_SEGMENT",
        "/..;, DOT_SEGMENT",
        "/%2F, ENCODED_DELIMITER",
        "/a?b, CHARACTER",
        "/a#b, CHARACTER",
        "/a b, CHARACTER",
        "/%, TRIPLET",
        "/%ff, NOT_UTF8"
    })
    void whatHasNoNormalFormIsNoMove(String to, TargetRejection why) {
        assertEquals(why, RequestPath.of("/a").moved(to));
    }

    @Test
    void pathAndQueryTogetherAreBounded() {
        RequestPath path = RequestPath.of("/?" + "q".repeat(8000));
        assertInstanceOf(RequestPath.class, path.moved("/" + "a".repeat(190)));
        assertEquals(TargetRejection.TOO_LONG, path.moved("/" + "a".repeat(191)));
        assertInstanceOf(RequestPath.class, RequestPath.of("/").moved("/" + "a".repeat(8191)));
        assertEquals(TargetRejection.TOO_LONG, RequestPath.of("/").moved("/" + "a".repeat(8192)));
        assertNull(RequestPath.of("/" + "a".repeat(8191)).withOtherSlash());
    }

    @Test
    void theRootHasNoOtherEnding() {
        assertNull(RequestPath.of("/").withOtherSlash());
        assertNull(RequestPath.of("/?a=b").withOtherSlash());
    }

    @Property
    void theOtherEndingOfTheOtherEndingIsThePath(@ForAll("paths") String target) {
        RequestPath path = RequestPath.of(target);
        RequestPath other = path.withOtherSlash();
        assertNotNull(other);
        assertEquals(1, Math.abs(other.text().length() - path.text().length()));
        assertEquals(path.query(), other.query());
        RequestPath back = other.withOtherSlash();
        assertNotNull(back);
        assertEquals(path.text(), back.text());
        assertEquals(path.segments(), back.segments());
    }

    @Property
    void theRestIsWhatTheSegmentsSpell(@ForAll("paths") String target) {
        RequestPath path = RequestPath.of(target);
        StringBuilder rest = new StringBuilder();
        for (int i = path.segments(); i >= 0; i--) {
            assertEquals(rest.toString(), path.from(i));
            if (i > 0) {
                rest.insert(0, "/" + path.segment(i - 1));
            }
        }
        RequestPath same = assertInstanceOf(RequestPath.class, path.moved(path.text()));
        assertEquals(path.text(), same.text());
        assertEquals(path.segments(), same.segments());
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> segment = Arbitraries.of("a", "b;c", "%41", "%C3%A9", "%20", "...", "a.b", "-", "%25");
        Arbitrary<String> end = Arbitraries.of("", "/", "?q=/", "/?");
        return segment.list().ofMinSize(1).ofMaxSize(12).flatMap(parts -> end.map(last -> joined(parts) + last));
    }

    private static String joined(List<String> segments) {
        return "/" + String.join("/", segments);
    }
}
