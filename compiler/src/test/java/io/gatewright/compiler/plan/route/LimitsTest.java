package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables beyond a bound get a diagnostic. */
class LimitsTest {
    @Test
    void aPlanThatWouldGrowTooLargeIsRefused() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("GET /{t}/user" + i + "/a");
            texts.add("GET /acme" + i + "/{u}/b");
        }
        List<Candidate> routes = Row.candidates(Row.table(texts));
        assertEquals(
                List.of("GW3901"),
                codes(RoutePlanner.planCandidates(routes, 1_000).diagnostics()));
        assertEquals(List.of(), codes(RoutePlanner.planCandidates(routes).diagnostics()));
    }

    /** Sixteen such routes are a plan of 2^16 questions; thirty would be one of 2^30. */
    @Test
    void conditionsThatCanBeMetInTooManyWaysAreRefusedAndNamed() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            texts.add("GET " + "/a".repeat(i) + "/** when header.a" + i + "=1 & header.b" + i + "=1");
        }
        texts.add("GET /elsewhere");
        Diagnostic told = RoutePlanner.planCandidates(Row.candidates(Row.table(texts)), 200_000)
                .diagnostics()
                .get(0);
        assertEquals("GW3901", told.code());
        assertTrue(told.message().startsWith("the conditions"), told::message);
        assertEquals("the first of 30 routes concerned", told.primary().text());
    }

    @Test
    void typesThatShareNoTextAreNotCountedAsOverlapping() {
        assertEquals(List.of(), codes(types(Regions.MAX_INTERSECTIONS + 10)));
        assertEquals(List.of("GW3901"), codes(types(Regions.MAX_LANGUAGES + 1)));
    }

    private static List<Diagnostic> types(int count) {
        StringBuilder source = new StringBuilder("gateway g { listen 8080 }\n");
        for (int i = 0; i < count; i++) {
            source.append("type t" + i + " = regex \"p" + i + "-[0-9]+\"\n");
            source.append("route r" + i + " GET /{x:t" + i + "} { public; respond 200 }\n");
        }
        return GatewayCompiler.check(new CompileRequest(
                List.of(new SourceFile("g.gw", source.toString())), List.of(), "p", LocalDate.of(2026, 11, 24)));
    }

    @Test
    void tooManyMethodsAreRefused() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            texts.add("M" + i + " /a");
        }
        assertEquals(
                List.of("GW3904"),
                codes(RoutePlanner.planCandidates(Row.candidates(Row.table(texts)))
                        .diagnostics()));
    }

    /** A request is made of what two routes ask about, before all that the others of the path ask about is tried. */
    @Test
    void manyConditionsOnOnePathDoNotMakeTheWitnessDear() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            texts.add("GET /a when header.h" + i + "=1");
        }
        List<Candidate> routes = Row.candidates(Row.table(texts));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<Diagnostic> told = RoutePlanner.planCandidates(routes).diagnostics();
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        assertEquals(
                "two routes both match GET /a with h0: 1 and h1: 1 and neither is more specific",
                told.get(0).message());
        assertTrue(taken.compareTo(Duration.ofSeconds(5)) < 0, () -> "took " + taken);
    }

    @Test
    void theSearchForAmbiguitiesStops() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            texts.add("GET /{t}/user" + i);
            texts.add("GET /acme" + i + "/{u}");
        }
        List<String> codes = codes(
                RoutePlanner.planCandidates(Row.candidates(Row.table(texts))).diagnostics());
        assertEquals(Overlaps.MAX_FOUND + 1, codes.size());
        assertEquals(1, codes.stream().filter("GW3902"::equals).count());
    }

    @Test
    void noRoutesArePlannedAsNothing() {
        RoutePlan plan = RoutePlanner.planCandidates(List.of()).value().orElseThrow();
        assertEquals("/…  -\n", PlanPrinter.print(plan));
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }
}
