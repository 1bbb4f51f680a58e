package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Properties 1, 2, 5 and 6 of routing.md for the plan, against the reference. */
class RoutePlanPropertyTest {
    private static final int REQUESTS = 40;

    @Provide
    Arbitrary<List<Row>> tables() {
        return Tables.any();
    }

    @Property(tries = 700, seed = "20261123")
    void aTableIsRejectedExactlyWhenTheReferenceFindsAnAmbiguousPair(@ForAll("tables") List<Row> rows) {
        Outcome<RoutePlan> outcome = RoutePlanner.planCandidates(Row.candidates(rows));
        boolean ambiguous =
                outcome.diagnostics().stream().anyMatch(told -> told.code().equals("GW3101"));
        assertEquals(new Reference(rows).isAmbiguous(), ambiguous, rows::toString);
        Statistics.label("table").collect(ambiguous ? "rejected" : "accepted").coverage(check -> {
            check.check("rejected").percentage(p -> p > 20);
            check.check("accepted").percentage(p -> p > 5);
        });
    }

    @Property(tries = 700, seed = "20261124")
    void thePlanSelectsWhatTheReferenceSelects(@ForAll("tables") List<Row> drawn, @ForAll long seed) {
        List<Row> rows = Repair.accepted(drawn);
        RoutePlan plan =
                RoutePlanner.planCandidates(Row.candidates(rows)).value().orElseThrow();
        Reference reference = new Reference(rows);
        Requests requests = new Requests(drawn, seed);
        for (int i = 0; i < REQUESTS; i++) {
            String method = requests.method();
            List<String> path = requests.path();
            List<String> least = reference.least(method, path);
            assertTrue(least.size() <= 1, () -> rows + " " + method + " " + path);
            assertEquals(
                    reference.select(method, path),
                    plan.select(Request.of(method, path)).map(Candidate::name),
                    () -> rows + " " + method + " " + path);
            collect(reference, rows, method, path, least);
        }
    }

    private static void collect(
            Reference reference, List<Row> rows, String method, List<String> path, List<String> least) {
        long matching = rows.stream()
                .filter(row -> reference.matches(row.name(), method, path))
                .count();
        String won = least.isEmpty()
                ? ""
                : rows.stream()
                        .filter(row -> row.name().equals(least.get(0)))
                        .findFirst()
                        .orElseThrow()
                        .path();
        boolean fellThrough = !least.isEmpty()
                && rows.stream()
                        .anyMatch(row -> !row.path().equals(won)
                                && Reference.takes(Row.parts(row.path()), path)
                                && Reference.within(Row.parts(row.path()), Row.parts(won)));
        share("overlapping", matching > 1, 8);
        share("near miss", least.isEmpty() && !reference.knows(path), 6);
        share("method missed", least.isEmpty() && reference.knows(path), 5);
        share("deep", path.size() > 4, 15);
        share("won by a rest", won.endsWith("**"), 10);
        share("won through a capture", won.contains("{"), 10);
        share("won by literals", !won.isEmpty() && !won.contains("{") && !won.contains("*"), 3);
        share("slash at the end", !path.isEmpty() && path.get(path.size() - 1).isEmpty(), 5);
        share("fell through to a wider pattern", fellThrough, 1);
    }

    private static void share(String label, boolean is, double least) {
        Statistics.label(label).collect(is).coverage(check -> check.check(true).percentage(p -> p > least));
    }

    @Property(tries = 500, seed = "20261125")
    void shufflingDeclarationsChangesNothing(@ForAll("tables") List<Row> drawn, @ForAll long seed) {
        List<Row> rows = Repair.accepted(drawn);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(print(rows), print(shuffled));
    }

    private static String print(List<Row> rows) {
        return PlanPrinter.print(
                RoutePlanner.planCandidates(Row.candidates(rows)).value().orElseThrow());
    }

    @Property(tries = 500, seed = "20261126")
    void everyWitnessMatchesBothRoutesAndStaysUnsettled(@ForAll("tables") List<Row> rows) {
        Trie trie = new Trie(Row.candidates(rows));
        Reference reference = new Reference(rows);
        for (Overlap overlap : Overlaps.of(trie).found()) {
            Witness witness = Witness.of(overlap, trie);
            assertTrue(reference.matches(overlap.first().name(), witness.method(), witness.segments()));
            assertTrue(reference.matches(overlap.second().name(), witness.method(), witness.segments()));
            boolean twoWinners =
                    reference.least(witness.method(), witness.segments()).size() > 1;
            Statistics.label("witness")
                    .collect(twoWinners)
                    .coverage(check -> check.check(true).percentage(p -> p > 95));
        }
    }

    @Property(tries = 500, seed = "20261127")
    void declaringTheOverlapSettlesIt(@ForAll("tables") List<Row> rows) {
        for (Overlap overlap : Overlaps.of(new Trie(Row.candidates(rows))).found()) {
            if (!overlap.first().pattern().equals(overlap.second().pattern())) {
                List<Row> more = new ArrayList<>(rows);
                more.add(new Row(
                        "settled",
                        List.copyOf(overlap.methods()),
                        overlap.common().toString()));
                boolean still = Overlaps.of(new Trie(Row.candidates(more))).found().stream()
                        .anyMatch(other -> other.first()
                                        .name()
                                        .equals(overlap.first().name())
                                && other.second().name().equals(overlap.second().name()));
                assertFalse(overlap.methods().contains("ANY") ? false : still, overlap::toString);
            }
        }
    }

    @Property(tries = 700, seed = "20261128")
    void aRouteIsUnreachableExactlyWhenItWinsNothing(@ForAll("tables") List<Row> drawn) {
        List<Row> rows = withoutAmbiguity(drawn);
        List<Diagnostic> told = RoutePlanner.planCandidates(Row.candidates(rows)).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
        Reference reference = new Reference(rows);
        for (Row row : rows) {
            boolean unreachable =
                    told.stream().anyMatch(error -> error.message().contains("`" + row.name() + "`"));
            Optional<List<String>> won = Everywhere.paths(rows, row).stream()
                    .filter(path -> Everywhere.METHODS.stream()
                            .anyMatch(method -> reference
                                    .select(method, path)
                                    .filter(row.name()::equals)
                                    .isPresent()))
                    .findFirst();
            assertEquals(won.isEmpty(), unreachable, () -> row + " in " + rows);
            Statistics.label("unreachable")
                    .collect(unreachable)
                    .coverage(check -> check.check(true).count(n -> n > 10));
        }
    }

    /** The table without the second route of every ambiguous pair. */
    private static List<Row> withoutAmbiguity(List<Row> drawn) {
        List<Row> rows = new ArrayList<>(drawn);
        for (List<Overlap> found = overlaps(rows); !found.isEmpty(); found = overlaps(rows)) {
            String name = found.get(0).second().name();
            rows.removeIf(row -> row.name().equals(name));
        }
        return rows;
    }

    private static List<Overlap> overlaps(List<Row> rows) {
        return Overlaps.of(new Trie(Row.candidates(rows))).found();
    }
}
