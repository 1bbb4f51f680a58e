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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Properties 1, 2, 3 and 5 of routing.md for the plan, against the reference. Property 3 holds among the hosts that were named
 * before: the host commits first, so the first route of a host takes that host from the routes of a wider one.
 */
class RoutePlanPropertyTest {
    private static final int REQUESTS = 40;

    @Provide
    Arbitrary<List<Row>> tables() {
        return Tables.any();
    }

    @Property(tries = 800, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
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

    @Property(tries = 700, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void thePlanSelectsWhatTheReferenceSelects(@ForAll("tables") List<Row> drawn, @ForAll long seed) {
        List<Row> rows = Repair.accepted(drawn);
        RoutePlan plan = plan(rows);
        Reference reference = new Reference(rows);
        Requests requests = new Requests(drawn, seed);
        for (int i = 0; i < REQUESTS; i++) {
            Request request = requests.next();
            List<String> least = reference.least(request);
            assertTrue(least.size() <= 1, () -> rows + " " + request);
            assertEquals(
                    least.stream().findFirst(), plan.select(request).map(Candidate::name), () -> rows + " " + request);
            assertEquals(
                    reference.serves(request.host()), plan.table(request.host()).isPresent());
            collect(reference, rows, request, least);
        }
    }

    private static RoutePlan plan(List<Row> rows) {
        return RoutePlanner.planCandidates(Row.candidates(rows)).value().orElseThrow();
    }

    private static void collect(Reference reference, List<Row> rows, Request request, List<String> least) {
        long matching = rows.stream()
                .filter(row -> reference.matches(row.name(), request))
                .count();
        Optional<Row> won = least.isEmpty()
                ? Optional.empty()
                : rows.stream().filter(row -> row.name().equals(least.get(0))).findFirst();
        String path = won.map(Row::path).orElse("");
        boolean fellThrough = !least.isEmpty()
                && rows.stream()
                        .anyMatch(row -> !row.path().equals(path)
                                && row.when().isEmpty()
                                && Reference.takes(Row.parts(row.path()), request.segments())
                                && reference.within(Row.parts(row.path()), Row.parts(path)));
        List<String> segments = request.segments();
        share("overlapping", matching > 1, 8);
        share("near miss", least.isEmpty() && !reference.knows(request), 6);
        share("method missed", least.isEmpty() && reference.knows(request), 5);
        share("deep", segments.size() > 4, 5);
        share("won by a rest", path.endsWith("**"), 10);
        share("won through a capture", path.contains("{}"), 5);
        share("won through a type", path.contains("{:"), 5);
        share("won by a type over a wider one", path.contains("{:") && matching > 1, 1);
        share("won by literals", !path.isEmpty() && !path.contains("{") && !path.contains("*"), 3);
        share("won at a host", won.filter(row -> !row.hosts().isEmpty()).isPresent(), 5);
        share("a host that nothing serves", !reference.serves(request.host()), 0.3);
        share("won by conditions", won.filter(row -> !row.when().isEmpty()).isPresent(), 5);
        share(
                "two sets of conditions met",
                least.size() == 1 && matching > 1 && conditioned(reference, rows, request) > 1,
                0.5);
        share(
                "conditions missed",
                least.isEmpty() && !reference.leastForPreflight(request).isEmpty(),
                2);
        share("something repeated", request.values().values().stream().anyMatch(given -> given.size() > 1), 2);
        share(
                "slash at the end",
                !segments.isEmpty() && segments.get(segments.size() - 1).isEmpty(),
                5);
        share("fell through to a wider pattern", fellThrough, 1);
    }

    private static long conditioned(Reference reference, List<Row> rows, Request request) {
        return rows.stream()
                .filter(row -> !row.when().isEmpty() && reference.matches(row.name(), request))
                .count();
    }

    private static void share(String label, boolean is, double least) {
        Statistics.label(label).collect(is).coverage(check -> check.check(true).percentage(p -> p > least));
    }

    @Property(tries = 300, seed = "20261204", edgeCases = EdgeCasesMode.NONE)
    void aPreflightIsAnsweredByOneOfTheLeastRoutesWhateverTheConditions(
            @ForAll("tables") List<Row> drawn, @ForAll long seed) {
        List<Row> rows = Repair.accepted(drawn);
        RoutePlan plan = plan(rows);
        Reference reference = new Reference(rows);
        Requests requests = new Requests(drawn, seed);
        for (int i = 0; i < REQUESTS; i++) {
            Request request = requests.next();
            List<String> least = reference.leastForPreflight(request);
            Optional<String> chosen = plan.preflight(request).map(Candidate::name);
            assertEquals(least.isEmpty(), chosen.isEmpty(), () -> rows + " " + request);
            assertTrue(chosen.map(least::contains).orElse(true), () -> rows + " " + request);
            share("only conditions tell them apart", least.size() > 1, 0.5);
        }
    }

    @Property(tries = 200, seed = "20261206", edgeCases = EdgeCasesMode.NONE)
    void aTableIsRefusedForItsCorsExactlyWhenSomePreflightCouldBeAnsweredInTwoWays(
            @ForAll("tables") List<Row> drawn, @ForAll long seed) {
        List<Row> rows = withCors(Repair.accepted(drawn), new Random(seed));
        List<String> told = RoutePlanner.planCandidates(Row.candidates(rows)).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .distinct()
                .toList();
        Set<Integer> ways = waysToAnswerPreflights(rows);
        assertEquals(ways.contains(2) ? List.of("GW3104") : List.of(), told, rows::toString);
        share("refused for its cors", ways.contains(2), 5);
        share("conditions alone tell routes apart, whose cors are alike", ways.equals(Set.of(1)), 2);
    }

    private static List<Row> withCors(List<Row> rows, Random random) {
        return rows.stream()
                .map(row -> row.sharing(List.of("", "one", "one", "two").get(random.nextInt(4))))
                .toList();
    }

    /** For preflights that conditions alone tell routes apart for: 1 where their cors are alike, else 2. */
    private static Set<Integer> waysToAnswerPreflights(List<Row> rows) {
        Reference reference = new Reference(rows);
        Set<Integer> ways = new TreeSet<>();
        for (Row row : rows) {
            if (!row.when().isEmpty()) {
                List<String> hosts = row.hosts().isEmpty() ? List.of("else.example") : reference.hosts();
                Everywhere.paths(rows, row)
                        .forEach(path -> hosts.forEach(host -> Everywhere.METHODS.forEach(method -> {
                            List<String> least =
                                    reference.leastForPreflight(new Request(method, host, path, new TreeMap<>()));
                            if (least.size() > 1) {
                                Set<String> cors = new TreeSet<>();
                                least.forEach(name -> cors.add(cors(rows, name)));
                                ways.add(Math.min(2, cors.size()));
                            }
                        })));
            }
        }
        return ways;
    }

    private static String cors(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .cors();
    }

    @Property(tries = 300, seed = "20261205", edgeCases = EdgeCasesMode.NONE)
    void addingARouteAffectsOnlyRequestsThatItMatches(@ForAll("tables") List<Row> drawn, @ForAll long seed) {
        List<Row> rows = Repair.accepted(drawn);
        if (rows.size() < 2) {
            return;
        }
        Row added = rows.get((int) Math.floorMod(seed, (long) rows.size()));
        List<Row> before = rows.stream().filter(row -> !row.equals(added)).toList();
        boolean newHost = added.hosts().stream()
                        .anyMatch(host ->
                                before.stream().noneMatch(row -> row.hosts().contains(host)))
                || before.stream()
                        .allMatch(row -> row.hosts().isEmpty() != added.hosts().isEmpty());
        Optional<RoutePlan> without =
                RoutePlanner.planCandidates(Row.candidates(before)).value();
        share("a host of its own", newHost, 1);
        share("the rest stands without it", without.isPresent(), 30);
        if (newHost || without.isEmpty()) {
            return;
        }
        RoutePlan plan = plan(rows);
        Reference reference = new Reference(rows);
        Requests requests = new Requests(rows, seed);
        for (int i = 0; i < REQUESTS; i++) {
            Request request = requests.next();
            if (!reference.matches(added.name(), request)) {
                assertEquals(
                        without.get().select(request).map(Candidate::name),
                        plan.select(request).map(Candidate::name),
                        () -> rows + " without " + added + ": " + request);
            }
        }
    }

    @Property(tries = 500, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
    void shufflingDeclarationsChangesNothing(@ForAll("tables") List<Row> drawn, @ForAll long seed) {
        List<Row> rows = Repair.accepted(drawn);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(PlanPrinter.print(plan(rows)), PlanPrinter.print(plan(shuffled)));
    }

    @Property(tries = 700, seed = "20261126", edgeCases = EdgeCasesMode.NONE)
    void everyWitnessMatchesBothRoutesAndStaysUnsettled(@ForAll("tables") List<Row> rows) {
        Reference reference = new Reference(rows);
        for (Found found : Found.in(rows)) {
            Overlap overlap = found.overlap();
            Request witness = Witness.of(overlap, found.trie());
            assertTrue(reference.matches(overlap.first().name(), witness), () -> rows + " " + witness);
            assertTrue(reference.matches(overlap.second().name(), witness), () -> rows + " " + witness);
            boolean twoWinners = reference.least(witness).size() > 1;
            Statistics.label("witness")
                    .collect(twoWinners)
                    .coverage(check -> check.check(true).percentage(p -> p > 95));
            share("a witness with a host", !witness.host().isEmpty(), 3);
            share("a witness with a condition", !overlap.conditions().isNone(), 3);
            share("a witness of a type", overlap.common().toString().contains("{:"), 3);
        }
    }

    @Property(tries = 500, seed = "20261127", edgeCases = EdgeCasesMode.NONE)
    void declaringTheOverlapSettlesIt(@ForAll("tables") List<Row> rows) {
        for (Found found : Found.in(rows)) {
            Optional<Row> settling = found.settling("settled");
            if (settling.isPresent() && !found.overlap().methods().contains("ANY")) {
                List<Row> more = new ArrayList<>(rows);
                more.add(settling.get());
                boolean still = Found.in(more).stream()
                        .anyMatch(other -> other.overlap()
                                        .first()
                                        .name()
                                        .equals(found.overlap().first().name())
                                && other.overlap()
                                        .second()
                                        .name()
                                        .equals(found.overlap().second().name())
                                && other.host().equals(found.host())
                                && other.overlap()
                                        .common()
                                        .equals(found.overlap().common()));
                assertFalse(still, () -> rows + " " + settling.get());
            }
        }
    }

    @Property(tries = 500, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void aRouteIsUnreachableExactlyWhenItWinsNothing(@ForAll("tables") List<Row> drawn) {
        List<Row> rows = withoutAmbiguity(drawn);
        List<Diagnostic> told = RoutePlanner.planCandidates(Row.candidates(rows)).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
        Reference reference = new Reference(rows);
        for (Row row : rows) {
            boolean unreachable =
                    told.stream().anyMatch(error -> error.message().contains("`" + row.name() + "`"));
            List<List<String>> paths = Everywhere.paths(rows, row);
            boolean wins = reference.hosts().stream()
                    .anyMatch(host -> paths.stream().anyMatch(path -> reference.wins(row, host, path)));
            assertEquals(!wins, unreachable, () -> row + " in " + rows);
            Statistics.label("unreachable")
                    .collect(unreachable)
                    .coverage(check -> check.check(true).count(n -> n > 10));
            share("unreachable through types", unreachable && row.path().contains("{"), 0.1);
            share("unreachable through conditions", unreachable && !row.when().isEmpty(), 0.02);
        }
    }

    /** The table without the second route of every ambiguous pair. */
    private static List<Row> withoutAmbiguity(List<Row> drawn) {
        List<Row> rows = new ArrayList<>(drawn);
        for (List<Found> found = Found.in(rows); !found.isEmpty(); found = Found.in(rows)) {
            String name = found.get(0).overlap().second().name();
            rows.removeIf(row -> row.name().equals(name));
        }
        return rows;
    }
}
