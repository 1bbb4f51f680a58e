package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gatewright.runtime.http.ParsedTarget;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.SegmentKey;
import io.gatewright.runtime.http.TargetRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Property 4 of routing.md: the runtime's N against a slow one. */
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
                "%ed%a0%80");
        Arbitrary<String> part =
                Arbitraries.frequencyOf(Tuple.of(8, common), Tuple.of(1, hostile), Tuple.of(6, Arbitraries.just("/")));
        return part.list().ofMaxSize(9).map(parts -> "/" + String.join("", parts));
    }

    @Property(tries = 20_000, seed = "20261130")
    void theRuntimeAgreesWithTheSlowNormalForm(@ForAll("targets") String target) {
        Optional<String> slow = SlowNormalForm.of(target);
        ParsedTarget fast = RequestPath.parse("GET", target);
        assertEquals(slow, fast instanceof RequestPath path ? Optional.of(path.text()) : Optional.empty());
        if (fast instanceof TargetRejection rejection) {
            assertEquals(400, rejection.status());
        } else if (fast instanceof RequestPath path) {
            checkSegments(path);
        }
        Statistics.label("target")
                .collect(slow.isEmpty() ? "rejected" : slow.get().equals(target) ? "normal already" : "normalised")
                .coverage(check -> {
                    check.check("rejected").percentage(p -> p > 15);
                    check.check("normal already").percentage(p -> p > 5);
                    check.check("normalised").percentage(p -> p > 10);
                });
    }

    private static void checkSegments(RequestPath path) {
        List<String> expected = Row.parts(path.text());
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < path.segments(); i++) {
            segments.add(path.segment(i));
            assertEquals(path.segment(i).isEmpty(), path.isEmpty(i));
            assertEquals(SegmentKey.of(path.segment(i), 0, path.segment(i).length()), path.segmentKey(i));
            assertEquals(true, path.segmentIs(i, expected.get(i)));
            assertEquals(false, path.segmentIs(i, expected.get(i) + "x"));
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
        assertEquals(SlowNormalForm.of("/" + pathOf(text)), text("/" + pathOf(text)));
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
