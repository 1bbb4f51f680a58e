package io.gatewright.compiler.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.runtime.http.RequestPath;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The language of an untyped capture against the runtime's N. */
class DomainPropertyTest {
    @Provide
    Arbitrary<String> segments() {
        Arbitrary<String> common = Arbitraries.of(
                "a", "B", "7", "-", "~", "@", ":", "*", "%20", "%25", "%40", "%C3%A9", "%F0%9F%98%80", ".");
        Arbitrary<String> hostile = Arbitraries.of(
                "..",
                ";",
                "%3B",
                "%2E",
                "%2F",
                "%5C",
                "%00",
                "%7F",
                "%41",
                "%c3%a9",
                "%C3",
                "%A9",
                "%C0%AF",
                "%ED%A0%80",
                "%F4%90%80%80",
                "%",
                "%4",
                " ",
                "\"",
                "\\",
                "\u00e9",
                "{");
        return Arbitraries.frequencyOf(Tuple.of(7, common), Tuple.of(2, hostile))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 10_000, seed = "20261206")
    void anUntypedCaptureTakesExactlyTheSegmentsThatNYields(@ForAll("segments") String segment) {
        boolean normal = RequestPath.parse("GET", "/" + segment) instanceof RequestPath path
                && path.text().equals("/" + segment);
        assertEquals(normal, Language.ANY.accepts(segment), segment);
        Statistics.label("normal").collect(normal).coverage(check -> {
            check.check(true).percentage(p -> p > 20);
            check.check(false).percentage(p -> p > 20);
        });
    }
}
