package io.gatewright.compiler.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Inspection;
import io.gatewright.dsl.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String GATEWAY = """
            gateway g { listen 80; limit 10/min { key client.ip } }
            secret k = env("K")
            auth staff jwt { algorithms [HS256]; key secret.k }
            upstream u { target "http://u" }
            route admin ANY /admin -> u { require staff and staff.role == "a"; max-body 1MiB }
            route mine GET /mine -> u { require staff; cache 1m { vary [staff.sub] } }
            route here GET /here -> u { require client.ip in ["10.0.0.1"]; cors { origins ["*"] } }
            route open POST /open { public; identify staff; lift limit because "x"; respond 200 { a: "<b>" } }
            """;

    private static Inspection inspection() {
        return inspection(GATEWAY);
    }

    private static Inspection inspection(String gateway) {
        return GatewayCompiler.inspect(new CompileRequest(
                        List.of(new SourceFile("g.gw", gateway)), List.of(), "io.example.gen", Compiling.TODAY))
                .value()
                .orElseThrow();
    }

    /** A line of the runtime's, its columns separated by bars. */
    private static String line(String columns) {
        return columns.replace('|', '\t');
    }

    @Test
    void everyEndIsThereThatCanBeReached() {
        Coverage coverage = Coverage.of(inspection(), List.of());
        assertEquals("""
                coverage: 0 of 22 outcomes of 4 routes (0%), 4 routes that no test meets
                  admin  no test: 413, too large a body; 429 by the limit of g; 401, a caller who is not known; 403, not this caller; an answer of u; 502, u unreachable; 504, u too slow  g.gw:5
                  here   no test: a preflight; 429 by the limit of g; 403, not this caller; an answer of u; 502, u unreachable; 504, u too slow  g.gw:7
                  mine   no test: 429 by the limit of g; 401, a caller who is not known; a cache miss; a cache hit; an answer of u; 502, u unreachable; 504, u too slow  g.gw:6
                  and 1 more route
                """, CoverageText.render(coverage, 3));
    }

    @Test
    void whatTheRuntimeSawIsReached() {
        List<Sighting> seen = Sighting.read(List.of(
                line("t1|admin|GET|401|||||none|3"),
                line("t1|admin|GET|403|||||forbidden|1"),
                line("t2|admin|POST|413|||||staff|1"),
                line("t2|admin|GET|500|u|answered|||staff|1"),
                line("t2|mine|GET|200|u|answered|miss||staff|1"),
                line("t2|mine|GET|200|||hit||staff|1"),
                line("t2|mine|GET|502|u||miss||staff|1"),
                line("t2|mine|GET|429||||g|staff|1"),
                line("t3|here|OPTIONS|204||||||1"),
                line("t3|open|POST|200||||||1"),
                "not a line"));
        Coverage coverage = Coverage.of(inspection(), seen);
        assertEquals(
                Set.of("401", "403", "413", "answered"),
                coverage.routes().get(0).reached());
        assertEquals(List.of("t1", "t2"), coverage.routes().get(0).tests());
        assertEquals(Set.of("preflight"), coverage.routes().get(1).reached());
        assertEquals(
                Set.of("answered", "miss", "hit", "502", "429 g"),
                coverage.routes().get(2).reached());
        assertEquals(Set.of("answered"), coverage.routes().get(3).reached());
        assertEquals("11 of 22 outcomes of 4 routes (50%)", CoverageText.summary(coverage));
    }

    @Test
    void anAnswerOfItsOwnIsNoRefusalWhateverItsStatus() {
        Inspection inspection = inspection("""
                gateway g { listen 80 }
                secret k = env("K")
                auth staff jwt { algorithms [HS256]; key secret.k }
                upstream u { target "http://u" }
                route a GET /a { public; respond 403 }
                route b GET /b { require staff; respond 401 }
                route c GET /c { require staff and staff.role == "a"; respond 403 }
                route d GET /d -> u { public; cors { origins ["https://a.example"] } }
                route e GET /e -> u { public; identify staff }
                """);
        Coverage coverage = Coverage.of(
                inspection,
                Sighting.read(List.of(
                        line("t|a|GET|403||||||1"),
                        line("t|b|GET|401|||||staff|1"),
                        line("t|c|GET|403|||||forbidden|1"),
                        line("t|d|OPTIONS|403||||||1"),
                        line("t|e|GET|400|||||malformed|1"))));
        assertEquals(
                List.of(Set.of("answered"), Set.of("answered"), Set.of("403"), Set.of(), Set.of()),
                coverage.routes().stream().map(RouteCoverage::reached).toList());
    }

    @Test
    void whatNoTestCouldMeetIsNotAskedFor() {
        Inspection inspection = inspection("""
                gateway g { listen 80; cors { origins ["https://a.example"]; methods [GET] } }
                upstream u { target "http://u" }
                route first GET /a when header.x-v == "1" -> u { public }
                route other GET /a when header.x-v == "2" -> u { public }
                route gone DELETE /a -> u { public }
                route kept GET /kept -> u { public; cache origin }
                """);
        assertEquals(
                List.of(
                        "[preflight, answered, 502, 504]",
                        "[answered, 502, 504]",
                        "[preflight, miss, answered, 502, 504]",
                        "[answered, 502, 504]"),
                Coverage.of(inspection, List.of()).routes().stream()
                        .map(route -> route.outcomes().stream()
                                .map(Outcome::key)
                                .toList()
                                .toString())
                        .toList());
    }

    @Test
    void aBreakerIsAWayToEnd() {
        Coverage coverage = Coverage.of(
                inspection("""
                gateway g { listen 80 }
                upstream u { target "http://u"; breaker {} }
                upstream v { target "http://v" }
                route a GET /a -> u { public }
                route b GET /b -> v { public }
                """),
                Sighting.read(List.of(line("t|a|GET|503|u|||||1"), line("t|b|GET|503|v|answered||||1"))));
        assertEquals(
                "a [answered, 502, 504, 503] [503]\nb [answered, 502, 504] [answered]",
                coverage.routes().stream()
                        .map(route -> route.route().name() + " "
                                + route.outcomes().stream().map(Outcome::key).toList() + " " + route.reached())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void aRouteThatTestsMetIsToldApartFromOneWithoutATest() {
        Coverage coverage = Coverage.of(inspection(), Sighting.read(List.of(line("t|open|POST|200||||||1"))));
        List<String> lines = CoverageText.render(coverage, 4).lines().toList();
        assertTrue(lines.get(3).startsWith("  mine   no test: 429 by"), lines.get(3));
        assertTrue(lines.get(4).startsWith("  open   never:   401, a wrong credential"), lines.get(4));
    }

    @Test
    void whoIsKnownMayLackAScope() {
        Inspection inspection = inspection("""
                gateway g { listen 80 }
                secret k = env("K")
                auth staff jwt { algorithms [HS256]; key secret.k; scopes claims.scope }
                route a GET /a { require staff and scope("read"); respond 200 }
                route b GET /b { require staff or staff.scope("read"); respond 200 }
                route d GET /d { require not staff.scope("read"); respond 200 }
                """);
        assertEquals(
                List.of("[401, 403, answered]", "[401, answered]", "[401, 403, answered]"),
                Coverage.of(inspection, List.of()).routes().stream()
                        .map(route -> route.outcomes().stream()
                                .map(Outcome::key)
                                .filter(key -> !key.equals("413"))
                                .toList()
                                .toString())
                        .toList());
    }

    @Test
    void thePageHoldsNothingRaw() {
        String page = CoverageHtml.render(
                Coverage.of(inspection(), Sighting.read(List.of(line("<script>\u202e|open|POST|200||||||1")))));
        assertTrue(page.contains("<li>&lt;script&gt;\\u202e</li>"), page);
        assertFalse(page.contains("<script>"), page);
        assertTrue(page.contains("respond 200 { a: &quot;&lt;b&gt;&quot; }"), page);
        assertFalse(page.contains("<b>\""), page);
    }

    @Test
    void everyLinkOfThePageLeadsToOnePlaceInIt() {
        String page =
                CoverageHtml.render(Coverage.of(inspection(), Sighting.read(List.of(line("t|open|POST|200||||||1")))));
        Set<String> places = new HashSet<>();
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().forEach(id -> assertTrue(places.add(id.group(1))));
        List<String> links = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertTrue(links.containsAll(List.of("line-g.gw:8", "route-admin")), links.toString());
        assertEquals(
                List.of(), links.stream().filter(link -> !places.contains(link)).toList());
    }

    @Test
    void thePageSaysInWordsWhatIsMet() {
        String page =
                CoverageHtml.render(Coverage.of(inspection(), Sighting.read(List.of(line("t|open|POST|200||||||1")))));
        assertTrue(page.contains("<div>1 of 2 met"), page);
        assertTrue(page.contains("<b>✓ met</b> its own answer"), page);
        assertTrue(page.contains("<b>✗ never</b> 401, a wrong credential"), page);
        assertTrue(page.contains("no test meets this route"), page);
        assertTrue(page.contains("<b>◐ 1 of 2</b></a></td><td><code>route open"), page);
        assertTrue(page.contains("<b>✗ 0 of 3</b></a></td><td><code>gateway g"), page);
    }
}
