package io.gatewright.compiler.generate.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.plan.route.Repair;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.Requests;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.RoutePlanner;
import io.gatewright.compiler.plan.route.Row;
import io.gatewright.compiler.plan.route.Tables;
import io.gatewright.runtime.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * Properties 1 and 6 of routing.md: the reference, the plan, and Java that was really generated, compiled and run, as code and
 * as data, choose the same. {@code -Dgw.tables=10000} draws ten times the usual number of tables, {@code -Dgw.seed} others. A
 * failure tells the seed, and the smallest table found that fails still.
 */
class RouterOracleTest {
    private static final int TABLES = Integer.getInteger("gw.tables", 1_000);
    private static final int REQUESTS = 1_000;
    private static final long SEED = Long.getLong("gw.seed", 20261129L);
    /** Tables in one run of the compiler. */
    private static final int BATCH = 100;
    /** The further questions are asked for one request in so many. */
    private static final int FURTHER = 10;

    @Example
    void referencePlanAndCompiledRoutersAgree() {
        System.out.println("gw.seed=" + SEED);
        Census census = new Census();
        Random random = new Random(SEED);
        RandomGenerator<List<Row>> drawing = Tables.any().generator(TABLES);
        for (int done = 0; done < TABLES; ) {
            List<List<Row>> tables = new ArrayList<>();
            while (tables.size() < Math.min(BATCH, TABLES - done)) {
                List<Row> rows = Repair.accepted(drawing.next(random).value());
                if (!rows.isEmpty()) {
                    tables.add(rows);
                }
            }
            check(tables, random.nextLong(), census);
            done += tables.size();
        }
        System.out.println(census);
        assertTrue(census.probes() >= (long) TABLES * REQUESTS);
        assertEquals(List.of(), census.tooRare());
    }

    private static void check(List<List<Row>> tables, long seed, Census census) {
        List<RoutePlan> plans = tables.stream().map(RouterOracleTest::planned).toList();
        List<List<Router>> routers = GeneratedRouters.open(plans);
        Optional<Failure> failure = IntStream.range(0, tables.size())
                .parallel()
                .mapToObj(i -> failure(
                        tables.get(i),
                        new Judge(tables.get(i), plans.get(i), routers.get(i)),
                        new Requests(tables.get(i), seed + i),
                        census))
                .flatMap(Optional::stream)
                .findFirst();
        failure.ifPresent(found -> {
            throw new AssertionError("gw.seed=" + SEED + "\n" + found.smaller());
        });
    }

    private static RoutePlan planned(List<Row> rows) {
        return RoutePlanner.planCandidates(Row.candidates(rows)).value().orElseThrow();
    }

    private static Optional<Failure> failure(List<Row> rows, Judge judge, Requests requests, Census census) {
        for (int i = 0; i < REQUESTS; i++) {
            Request request = requests.next();
            Optional<String> complaint = judge.complaint(request);
            census.count(judge, request);
            if (complaint.isEmpty() && i % FURTHER == 0) {
                complaint = judge.furtherComplaint(request);
                census.countFurther(judge, request, FURTHER);
            }
            if (complaint.isPresent()) {
                return Optional.of(new Failure(rows, request, complaint.get()));
            }
        }
        return Optional.empty();
    }

    /** A request that the table's routers treat wrongly. */
    private record Failure(List<Row> rows, Request request, String complaint) {
        /** The same with as few rows as go. */
        Failure smaller() {
            for (Row row : rows) {
                List<Row> fewer = new ArrayList<>(rows);
                fewer.remove(row);
                Optional<Failure> still = of(fewer, request);
                if (still.isPresent()) {
                    return still.get().smaller();
                }
            }
            return this;
        }

        private static Optional<Failure> of(List<Row> rows, Request request) {
            return RoutePlanner.planCandidates(Row.candidates(rows)).value().flatMap(plan -> {
                Judge judge = new Judge(
                        rows, plan, GeneratedRouters.open(List.of(plan)).get(0));
                return judge.complaint(request)
                        .or(() -> judge.furtherComplaint(request))
                        .map(complaint -> new Failure(rows, request, complaint));
            });
        }

        @Override
        public String toString() {
            return rows.stream().map(row -> row.name() + ": " + row).collect(Collectors.joining("\n", "", "\n"))
                    + request + "\n" + complaint;
        }
    }
}
