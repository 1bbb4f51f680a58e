package io.gatewright.runtime.cors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.runtime.config.StartupReport;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorsBuilderTest {
    private static List<String> problems(UnaryOperator<CorsBuilder> settings) {
        StartupReport report = new StartupReport();
        settings.apply(new CorsBuilder("web", report)).open();
        return report.problems();
    }

    @Test
    void whatIsRightIsOpened() {
        assertEquals(
                List.of(),
                problems(cors -> cors.origins("https://a.example", "HTTP://B.example:80")
                        .methods("GET", "PURGE", "m-search")
                        .headers("Authorization", "X-Api-Key")
                        .expose("ETag")
                        .credentials(true)
                        .maxAge(Duration.ZERO)));
        assertEquals(List.of(), problems(cors -> cors.origins("*")));
    }

    @Test
    void noOriginIsReportedOnce() {
        assertEquals(List.of("cors `web`: it lets no origin in"), problems(cors -> cors));
        assertEquals(
                List.of(
                        "cors `web`: `https://a.example/` is no origin: it takes a scheme, a host and perhaps a port, as"
                                + " in `https://app.example.com`"),
                problems(cors -> cors.origins("https://a.example/")));
        assertEquals(
                List.of("cors `web`: the origin `null` is that of any sandboxed page, so it can't be let in by itself"),
                problems(cors -> cors.origins("null")));
    }

    @Test
    void everyOriginStandsAloneAndWithoutCredentials() {
        assertEquals(
                List.of("cors `web`: the origin `*` stands for all, so no other can stand beside it"),
                problems(cors -> cors.origins("https://a.example", "*")));
        assertEquals(
                List.of("cors `web`: credentials can't be allowed to the origin `*`: name the origins"),
                problems(cors -> cors.origins("*").credentials(true)));
    }

    @Test
    void namesAreTokensAndWrittenOut() {
        UnaryOperator<CorsBuilder> open = cors -> cors.origins("*");
        for (String bad : List.of("", "*", "X Y", "X:Y", "X,Y", "X\r\nY", "\u00fc")) {
            assertEquals(
                    List.of("cors `web`: `" + bad + "` is not the name of a method"),
                    problems(cors -> open.apply(cors).methods("GET", bad)));
            assertEquals(
                    List.of("cors `web`: `" + bad + "` is not the name of a header field"),
                    problems(cors -> open.apply(cors).headers(bad)));
            assertEquals(
                    List.of("cors `web`: `" + bad + "` is not the name of a header field"),
                    problems(cors -> open.apply(cors).expose(bad)));
        }
        String[] many = IntStream.range(0, 101).mapToObj(i -> "X-" + i).toArray(String[]::new);
        assertEquals(
                List.of("cors `web`: it lists more than 100 header fields"),
                problems(cors -> open.apply(cors).headers(many)));
    }

    @Test
    void anAgeIsNotNegative() {
        assertEquals(
                List.of("cors `web`: its max-age is negative"),
                problems(cors -> cors.origins("*").maxAge(Duration.ofSeconds(-1))));
    }
}
