package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Diagnostic;
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
