package io.gatewright.compiler.generate.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Reference;
import io.gatewright.compiler.plan.route.Repair;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.Requests;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.RoutePlanner;
import io.gatewright.compiler.plan.route.Row;
import io.gatewright.compiler.plan.route.Tables;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Properties 1 and 6 of routing.md for Java that was really generated, compiled and run. {@code -Dgw.tables=N} sets the number
 * of tables.
 */
class GeneratedRouterPropertyTest {
    private static final int RUNS = 2;
    private static final int TABLES = Math.max(1, Integer.getInteger("gw.tables", 160) / RUNS);
    private static final int REQUESTS = 100;

    @Provide
    Arbitrary<List<List<Row>>> batches() {
        return Tables.plain().list().ofSize(TABLES);
    }

    @Property(tries = RUNS, seed = "20261129", shrinking = ShrinkingMode.BOUNDED)
    void compiledRouterAndPlanAndReferenceAgree(@ForAll("batches") List<List<Row>> drawn, @ForAll long seed) {
        List<List<Row>> tables = drawn.stream()
                .map(Repair::accepted)
                .filter(rows -> !rows.isEmpty())
                .toList();
        List<RoutePlan> plans = new ArrayList<>();
        tables.forEach(rows -> plans.add(
                RoutePlanner.planCandidates(Row.candidates(rows)).value().orElseThrow()));
        for (RouterEmitter.Form form : RouterEmitter.Form.values()) {
            List<Router> routers = GeneratedRouters.open(plans, form);
            for (int i = 0; i < tables.size(); i++) {
                compare(tables.get(i), plans.get(i), routers.get(i), new Requests(tables.get(i), seed + i));
            }
        }
    }

    private static void compare(List<Row> rows, RoutePlan plan, Router router, Requests requests) {
        Reference reference = new Reference(rows);
        for (int i = 0; i < REQUESTS; i++) {
            Request request = requests.next();
            String method = request.method();
            List<String> segments = request.segments();
            RequestPath path = RequestPath.of("/" + String.join("/", segments));
            Route route = router.select(method, path, PlainRequest.VIEW);
            Optional<String> compiled = Optional.ofNullable(route).map(Route::name);
            Optional<String> expected = reference.select(request);
            assertEquals(expected, compiled, () -> rows + " " + method + " " + path);
            assertEquals(
                    compiled, plan.select(Request.of(method, segments)).map(Candidate::name), () -> rows + " " + path);
            if (i % 5 == 0) {
                checkAllow(rows, reference, segments, router, path);
            }
            Statistics.label("outcome")
                    .collect(
                            expected.isPresent()
                                    ? "selected"
                                    : reference.knows(Request.of("GET", segments)) ? "405" : "404")
                    .coverage(check -> {
                        check.check("selected").percentage(p -> p > 20);
                        check.check("405").percentage(p -> p > 5);
                        check.check("404").percentage(p -> p > 5);
                    });
        }
    }

    private static void checkAllow(
            List<Row> rows, Reference reference, List<String> segments, Router router, RequestPath path) {
        String allow = router.allowed(path, PlainRequest.VIEW);
        assertEquals(reference.knows(Request.of("GET", segments)), !allow.isEmpty(), () -> rows + " " + path);
        if (allow.isEmpty()) {
            return;
        }
        List<String> methods = List.of(allow.split(", "));
        assertEquals(List.copyOf(new TreeSet<>(methods)), methods, "sorted, each once");
        assertTrue(methods.contains("OPTIONS"));
        for (String method : methods) {
            assertTrue(
                    method.equals("OPTIONS") || router.select(method, path, PlainRequest.VIEW) != null,
                    () -> rows + " " + method + " " + path);
        }
        for (Row row : rows) {
            for (String method : row.methods()) {
                boolean taken = reference.matches(row.name(), Request.of(method, segments));
                assertTrue(!taken || method.equals("ANY") || methods.contains(method), () -> rows + " " + path);
            }
        }
    }
}
