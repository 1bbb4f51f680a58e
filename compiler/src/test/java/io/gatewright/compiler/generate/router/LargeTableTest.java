package io.gatewright.compiler.generate.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.RoutePlanner;
import io.gatewright.compiler.plan.route.Row;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tables that would not fit into one class or one method. */
class LargeTableTest {
    @Test
    void tenThousandRoutesGenerateCompileAndSelect() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            texts.add("GET /service" + i + "/items/{id}");
            texts.add("ANY /service" + i + "/**");
        }
        checkEach(texts, path -> path.replace("{id}", "42").replace("**", "x/y"));
    }

    @Test
    void thousandsOfTextsWithOneHashStillFit() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 4_096; i++) {
            StringBuilder text = new StringBuilder("GET /");
            for (int bit = 0; bit < 12; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            texts.add(text.toString());
        }
        checkEach(texts, path -> path);
    }

    @Test
    void theDeepestPatternSelects() {
        checkEach(
                List.of("GET " + "/a".repeat(256), "GET " + "/{p}".repeat(255) + "/b"),
                path -> path.replace("{p}", "c"));
    }

    private static void checkEach(List<String> texts, UnaryOperator<String> request) {
        List<Row> rows = Row.table(texts);
        RoutePlan plan =
                RoutePlanner.planCandidates(Row.candidates(rows)).value().orElseThrow();
        InMemoryJavac.Loaded loaded = InMemoryJavac.compile(GeneratedRouters.emit(plan, "large"));
        loaded.classes().forEach((name, bytes) -> assertTrue(bytes.length < 600_000, name));
        Router router = GeneratedRouters.open(loaded, plan, "large");
        for (Candidate route : plan.routes()) {
            RequestPath path = RequestPath.of(request.apply(route.shown()));
            Route selected = router.select("GET", path, PlainRequest.VIEW);
            assertEquals(route.name(), selected == null ? "" : selected.name());
        }
        assertNull(router.select("GET", RequestPath.of("/unknown"), PlainRequest.VIEW));
    }
}
