package io.gatewright.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /, 0",
        "/a, /a, 1",
        "/a/, /a/, 2",
        "/a/b, /a/b, 2",
        "/%61%2d%7E, /a-~, 1",
        "/%c3%a9/x, /%C3%A9/x, 2",
        "/a%20b, /a%20b, 1",
        "/%252e%252e, /%252e%252e, 1",
        "/a;x=1/b, /a;x=1/b, 2",
        "/...., /...., 1",
        "/.a/a., /.a/a., 2",
        "http://h, /, 0",
        "http://h/a%41, /aA, 1",
        "HTTPS://h:1/a?q, /a, 1"
    })
    void hasOneNormalForm(String target, String text, int segments) {
        RequestPath path = RequestPath.of(target);
        assertEquals(text, path.text());
        assertEquals(segments, path.segments());
    }

    @ParameterizedTest
    @CsvSource({
        "//admin, EMPTY_SEGMENT",
        "/a//b, EMPTY_SEGMENT",
        "/./admin, DOT_SEGMENT",
        "/public/../admin, DOT_SEGMENT",
        "/public/%2e%2e/admin, DOT_SEGMENT",
        "/..;/admin, DOT_SEGMENT",
        "/a/%2E;x, DOT_SEGMENT",
        "/a/.., DOT_SEGMENT",
        "/admin%2f, ENCODED_DELIMITER",
        "/admin%2F..%2F, ENCODED_DELIMITER",
        "/%5c.., ENCODED_DELIMITER",
        "/admin%00, ENCODED_DELIMITER",
        "/a%7f, ENCODED_DELIMITER",
        "/%c0%af, NOT_UTF8",
        "/%ff, NOT_UTF8",
        "/%ed%a0%80, NOT_UTF8",
        "/%e2%82, NOT_UTF8",
        "/%u002f, TRIPLET",
        "/%4, TRIPLET",
        "/%, TRIPLET",
        "/a\\..\\admin, CHARACTER",
        "/a b, CHARACTER",
        "/é, CHARACTER",
        "/a?%zz, QUERY",
        "a, FORM",
        "*, FORM",
        "ftp://h/a, FORM"
    })
    void isRefused(String target, TargetRejection why) {
        assertSame(why, RequestPath.parse("GET", target));
    }

    @Test
    void formsThatDependOnTheMethod() {
        assertTrue(assertInstanceOf(RequestPath.class, RequestPath.parse("OPTIONS", "*"))
                .isAsterisk());
        assertSame(TargetRejection.NOT_IMPLEMENTED, RequestPath.parse("CONNECT", "h:1"));
        assertSame(TargetRejection.NOT_IMPLEMENTED, RequestPath.parse("TRACE", "/"));
        assertSame(TargetRejection.TOO_LONG, RequestPath.parse("GET", "/" + "a".repeat(9000)));
    }

    @Test
    void segmentsAreComparedAndDecoded() {
        RequestPath path = RequestPath.of("/a%20b/%c3%a9/c/?q=%2F");
        assertEquals("a%20b", path.segment(0));
        assertEquals("a b", path.decoded(0));
        assertEquals("é", path.decoded(1));
        assertTrue(path.segmentIs(2, "c"));
        assertFalse(path.segmentIs(2, "C"));
        assertFalse(path.isEmpty(2));
        assertTrue(path.isEmpty(3));
        assertEquals("q=%2F", path.query());
        assertEquals("/a%20b/%C3%A9/c/", path.text());
    }

    @Property(tries = 20_000)
    void normalisingTwiceChangesNothing(@ForAll("targets") String target) {
        if (RequestPath.parse("GET", target) instanceof RequestPath once) {
            RequestPath twice = RequestPath.of(once.text());
            assertEquals(once.text(), twice.text());
            assertEquals(once.segments(), twice.segments());
            for (int i = 0; i < once.segments(); i++) {
                assertEquals(once.segment(i), twice.segment(i));
                assertFalse(List.of(".", "..").contains(once.decoded(i)), target);
                assertEquals(-1, once.decoded(i).indexOf('/'));
            }
        }
    }

    @Provide
    Arbitrary<String> targets() {
        return Arbitraries.of(
                        "/",
                        "a",
                        "b",
                        ".",
                        "..",
                        ";",
                        "%",
                        "%2",
                        "%2e",
                        "%2E",
                        "%61",
                        "%41",
                        "%2f",
                        "%5C",
                        "%00",
                        "%25",
                        "%c3",
                        "%a9",
                        "%C3%A9",
                        "%f0%9f%98%80",
                        "~",
                        "é",
                        "\\",
                        "//",
                        "x=1",
                        "%20",
                        "%7e")
                .list()
                .ofMaxSize(9)
                .map(parts -> "/" + String.join("", parts));
    }
}
