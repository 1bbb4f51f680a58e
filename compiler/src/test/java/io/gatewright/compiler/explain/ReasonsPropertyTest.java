package io.gatewright.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.explain.routes.RouteFilter;
import io.gatewright.compiler.explain.routes.RouteTable;
import io.gatewright.compiler.explain.routes.RoutesMermaid;
import io.gatewright.compiler.explain.routes.RoutesText;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.compiler.explain.why.ExplanationJson;
import io.gatewright.compiler.explain.why.ExplanationText;
import io.gatewright.compiler.explain.why.Verdict;
import io.gatewright.compiler.explain.why.WhyNot;
import io.gatewright.compiler.model.RouteModel;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Every route is the winner or has a reason, and every reason is true of that route and request. */
class ReasonsPropertyTest {
    private static final int REQUESTS = 25;

    @Property(tries = 120, seed = "20261210")
    void reasonsAreTrueAndNoRouteIsForgotten(@ForAll long seed) {
        RandomGateway random = new RandomGateway(seed);
        if (random.isEmpty()) {
            return;
        }
        Inspected gateway = Inspected.source(random.source());
        RouteTable table = gateway.table(RouteFilter.ALL);
        Golden.fitsThePage(RoutesText.render(table, true, false));
        String picture = RoutesMermaid.render(table, gateway.inspection().routes());
        table.names()
                .forEach(name -> assertTrue(picture.contains("[\"" + name + ": "), () -> name + " in\n" + picture));
        for (int i = 0; i < REQUESTS; i++) {
            String line = random.requestLine();
            Explanation explanation = gateway.explain(line, String.join("\n", random.fields()));
            check(gateway, explanation, random.source() + "\n" + line);
        }
    }

    private static void check(Inspected gateway, Explanation explanation, String told) {
        if (explanation.verdict() instanceof Verdict.Refused) {
            assertEquals(List.of(), explanation.whyNot(), told);
            Statistics.label("reason").collect("refused");
            return;
        }
        List<String> names = new ArrayList<>();
        if (explanation.verdict() instanceof Verdict.Won won) {
            names.add(won.route().name());
        } else if (explanation.verdict() instanceof Verdict.Preflight preflight) {
            names.add(preflight.route().name());
        }
        for (WhyNot each : explanation.whyNot()) {
            names.add(each.route().name());
            RouteModel route = gateway.inspection().model().routes().stream()
                    .filter(model -> model.name().equals(each.route().name()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(new Truth(explanation, route).of(each.reason()), () -> told + "\n" + each);
            Statistics.label("reason").collect(each.reason().getClass().getSimpleName());
        }
        assertEquals(gateway.inspection().model().routes().size(), names.size(), told);
        assertEquals(names.size(), names.stream().distinct().count(), told);
        String text = ExplanationText.render(explanation, 3, false);
        Golden.fitsThePage(text);
        assertFalse(ExplanationJson.render(explanation, 3).isEmpty());
        Statistics.label("reason").coverage(coverage -> {
            for (String reason : List.of(
                    "OtherHost",
                    "OtherSegment",
                    "PathEnds",
                    "PathGoesOn",
                    "OtherMethod",
                    "FailedCondition",
                    "LessSpecific")) {
                coverage.check(reason).count(n -> n > 20);
            }
        });
    }
}
