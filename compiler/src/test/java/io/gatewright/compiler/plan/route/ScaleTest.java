package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the work of checking a table grows with it; the times of 1,000, 10,000 and 50,000 routes are printed. */
class ScaleTest {
    /** What planning a table took, in pairs looked at and in parts of the plan. */
    private record Work(int steps, int size) {}

    private static Work work(List<Row> rows) {
        List<Candidate> routes = new ArrayList<>(Row.candidates(rows));
        routes.sort(Comparator.comparing(Candidate::name));
        Effort effort = new Effort();
        Sharing sharing = new Sharing(PlanBuilder.MAX_SIZE, effort);
        TablePlanner planner = new TablePlanner(sharing, new Meets(effort), Comparator.comparing(Candidate::name));
        Hosts hosts = new Hosts(routes);
        hosts.byRoutes().forEach((some, patterns) -> planner.plan(some, hosts.example(patterns.get(0))));
        assertEquals(List.of(), planner.errors());
        return new Work(planner.steps(), sharing.size());
    }

    private static void checkGrowth(String what, int small, int large, int factor) {
        double log = Math.log(factor) / Math.log(2);
        assertTrue(large <= small * (double) factor * (1 + 0.1 * log), what + ": " + small + ", " + large);
    }

    @Test
    void theWorkGrowsWithTheTableAndNotWithItsSquare() {
        Work small = work(OpenApiTables.of(1_000));
        Work large = work(OpenApiTables.of(16_000));
        checkGrowth("pairs", small.steps(), large.steps(), 16);
        checkGrowth("plan", small.size(), large.size(), 16);
    }

    @Test
    void routesThatOnlyAValueTellsApartAreNotAllCompared() {
        Work small = work(tenants(500));
        Work large = work(tenants(8_000));
        checkGrowth("pairs", small.steps(), large.steps(), 16);
        checkGrowth("plan", small.size(), large.size(), 16);
    }

    private static List<Row> tenants(int size) {
        List<String> texts = new ArrayList<>(List.of("ANY /**", "GET /shop/{}"));
        for (int i = 0; i < size; i++) {
            texts.add("GET /shop/{} when header.tenant=t" + i);
        }
        return Row.table(texts);
    }

    @Test
    void tensOfThousandsOfRoutesAreCheckedInSeconds() {
        StringBuilder report = new StringBuilder("routes  milliseconds  pairs\n");
        for (int size : new int[] {1_000, 10_000, 50_000}) {
            List<Row> rows = OpenApiTables.of(size);
            List<Candidate> routes = Row.candidates(rows);
            long start = System.nanoTime();
            assertTrue(RoutePlanner.planCandidates(routes).value().isPresent());
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            report.append(size)
                    .append("  ")
                    .append(took)
                    .append("  ")
                    .append(work(rows).steps())
                    .append('\n');
        }
        System.out.print(report);
    }
}
