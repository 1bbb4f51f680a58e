package io.gatewright.compiler.explain.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.http.ParsedTarget;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.SegmentKey;
import io.gatewright.runtime.http.TargetRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Property 4 of routing.md: the runtime's N and the one that explains are one and the same. */
class NormalFormPropertyTest {
    @Provide
    Arbitrary<String> targets() {
        Arbitrary<String> common = Arbitraries.of("a", "b", "users", "%41", "%7e", "%20", "%C3%A9", "~", "%2b", "42");
        Arbitrary<String> hostile = Arbitraries.of(
                ".",
                "..",
                "..;",
                ".;x",
                ";x",
                "%2e",
                "%2E%2e",
                "%2f",
                "%5C",
                "%00",
                "%1f",
                "%7F",
                "%c0%af",
                "%C3",
                "%",
                "%4",
                "%zz",
                "%252e",
                "%25",
                "\\",
                " ",
                "#",
                "é",
                "{",
                "\"",
                "%u002f",
                ":",
                "@",
                "*",
                "%ed%a0%80",
                ".%3b",
                "..%3Bx");
        Arbitrary<String> part =
                Arbitraries.frequencyOf(Tuple.of(8, common), Tuple.of(1, hostile), Tuple.of(6, Arbitraries.just("/")));
        return part.list().ofMaxSize(9).map(parts -> "/" + String.join("", parts));
    }

    @Property(tries = 20_000, seed = "20261130")
    void theRuntimeAgreesWithTheSlowNormalForm(@ForAll("targets") String target) {
        NormalForm slow = agreed("GET", target);
        Statistics.label("target").collect(kind(slow, target)).coverage(check -> {
            check.check("rejected").percentage(p -> p > 15);
            check.check("normal already").percentage(p -> p > 5);
            check.check("normalised").percentage(p -> p > 10);
        });
        if (slow instanceof NormalForm.Refused refused) {
            Statistics.label("rule").collect(refused.rule()).coverage(check -> {
                for (NormalFormRule rule : List.of(
                        NormalFormRule.CHARACTER,
                        NormalFormRule.TRIPLET,
                        NormalFormRule.EMPTY_SEGMENT,
                        NormalFormRule.DOT_SEGMENT,
                        NormalFormRule.ENCODED_DELIMITER,
                        NormalFormRule.NOT_UTF8)) {
                    check.check(rule).count(n -> n > 20);
                }
            });
        }
    }

    private static String kind(NormalForm form, String target) {
        return form instanceof NormalForm.Path path
                ? path.text().equals(target) ? "normal already" : "normalised"
                : "rejected";
    }

    @Property(tries = 5_000, seed = "20261204")
    void theyAgreeOnTargetsOfEveryForm(@ForAll("forms") String target, @ForAll("methods") String method) {
        agreed(method, target);
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("GET", "POST", "OPTIONS", "CONNECT", "TRACE", "get");
    }

    @Provide
    Arbitrary<String> forms() {
        Arbitrary<String> start = Arbitraries.of(
                "", "*", "http://a.example", "HTTPS://B:8443", "http://", "ftp://a", "a/b", "//", "http:/x");
        Arbitrary<String> query =
                Arbitraries.of("", "?", "?a=1&b=%20", "?%", "?%zz", "?a b", "?a=[1]|{}", "?a#b", "?é", "??", "?/");
        Arbitrary<String> path = Arbitraries.oneOf(targets(), Arbitraries.just(""));
        return Combinators.combine(start, path, query).as((form, some, asked) -> form + some + asked);
    }

    /** The slow normal form, which the runtime's is like: accepted with one text, or refused by one rule. */
    private static NormalForm agreed(String method, String target) {
        NormalForm slow = NormalForm.of(method, target);
        ParsedTarget fast = RequestPath.parse(method, target);
        slow.match(new NormalForm.Cases<Boolean>() {
            @Override
            public Boolean path(NormalForm.Path path) {
                RequestPath found = assertInstanceOf(RequestPath.class, fast, target);
                assertEquals(path.text(), found.text());
                assertEquals(path.query(), found.query());
                assertEquals(path.isAsterisk(), found.isAsterisk());
                checkSegments(path.segments(), found);
                return true;
            }

            @Override
            public Boolean refused(NormalForm.Refused refused) {
                TargetRejection found = assertInstanceOf(TargetRejection.class, fast, target);
                assertEquals(found.name(), refused.rule().name(), target);
                assertEquals(found.status(), refused.rule().status());
                assertEquals(found.reason(), sentence(refused.rule().reason()));
                assertTrue(refused.to() <= target.length() && refused.from() <= refused.to(), target);
                return true;
            }
        });
        return slow;
    }

    /** What a problem's detail says where an explanation says it in passing. */
    private static String sentence(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + '.';
    }

    private static void checkSegments(List<String> expected, RequestPath path) {
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < path.segments(); i++) {
            segments.add(path.segment(i));
            assertEquals(path.segment(i).isEmpty(), path.isEmpty(i));
            String segment = path.segment(i);
            assertEquals(SegmentKey.head(segment, 0, segment.length()), path.keyHead(i));
            assertEquals(SegmentKey.tail(segment, 0, segment.length()), path.keyTail(i));
            assertTrue(path.segmentIs(i, expected.get(i)));
            assertFalse(path.segmentIs(i, expected.get(i) + "x"));
            assertEquals(path.decoded(i), Triplets.decoded(expected.get(i)));
        }
        assertEquals(expected, segments);
    }

    @Property(tries = 5_000, seed = "20261201")
    void normalisingTwiceChangesNothing(@ForAll("targets") String target) {
        if (RequestPath.parse("GET", target) instanceof RequestPath once) {
            assertEquals(once.text(), RequestPath.of(once.text()).text());
        }
    }

    @Property(tries = 5_000, seed = "20261202")
    void spellingAnUnreservedCharacterDifferentlyChangesNothing(
            @ForAll("targets") String target, @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        String spelt = target + "/" + letter;
        String encoded = target + "/%" + Integer.toHexString(letter);
        assertEquals(text(spelt), text(encoded));
    }

    @Property(tries = 3_000, seed = "20261203")
    void anyTextIsAnsweredWithoutAnException(@ForAll String text) {
        agreed("GET", "/" + pathOf(text));
        agreed("OPTIONS", text);
    }

    @Test
    void thePathsOfTheThreatTableAreRefused() {
        for (String path : List.of(
                "//admin",
                "/public/../admin",
                "/./admin",
                "/admin%2f",
                "/public/%2e%2e/admin",
                "/..;/admin",
                "/a\\..\\admin",
                "/%5c..",
                "/admin%00",
                "/%c0%af",
                "/%u002f")) {
            assertThrows(IllegalArgumentException.class, () -> RequestPath.of(path), path);
        }
    }

    private static String pathOf(String text) {
        return text.replace('?', '/').substring(0, Math.min(text.length(), 500));
    }

    private static Optional<String> text(String target) {
        return RequestPath.parse("GET", target) instanceof RequestPath path
                ? Optional.of(path.text())
                : Optional.empty();
    }
}
