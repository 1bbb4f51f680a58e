package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * GW3110 against the reference: told of a pattern exactly where one of its paths has a method that the pattern's routes do not
 * take and a wider one wins. Where conditions alone decide between a wider route and another one, either is right.
 */
class FallThroughPropertyTest {
    private static final String HOST = "else.example";

    @Provide
    Arbitrary<List<Row>> tables() {
        return Tables.any()
                .map(rows -> rows.stream()
                        .map(row -> new Row(row.name(), row.methods(), List.of(), row.path(), row.when(), ""))
                        .toList());
    }

    @Property(tries = 400, seed = "20261130", edgeCases = EdgeCasesMode.NONE)
    void aFallThroughIsToldExactlyWhereThereIsOne(@ForAll("tables") List<Row> drawn) {
        List<Row> rows = Repair.accepted(drawn);
        Reference reference = new Reference(rows);
        Set<String> told = RoutePlanner.planCandidates(Row.candidates(rows)).diagnostics().stream()
                .filter(note -> note.code().equals("GW3110"))
                .map(note -> note.primary().span().text())
                .collect(Collectors.toSet());
        for (Row row : rows) {
            Set<Boolean> falls = fallsThrough(reference, rows, row);
            boolean isTold = likes(reference, rows, row).stream().anyMatch(like -> told.contains(like.name()));
            assertTrue(
                    isTold ? !falls.isEmpty() : !falls.contains(true),
                    () -> row + " is told: " + isTold + ", falls: " + falls + " in " + rows);
            share("falls through", falls.contains(true), 5);
            share("falls through past something narrower", falls.contains(true) && isCovered(reference, rows, row), 1);
        }
    }

    /** Whether a wider route is the only least one, for each request to the row's paths where it is one at all. */
    private static Set<Boolean> fallsThrough(Reference reference, List<Row> rows, Row row) {
        Set<Boolean> falls = new HashSet<>();
        Set<String> taken = new HashSet<>();
        likes(reference, rows, row).forEach(like -> taken.addAll(like.methods()));
        if (taken.contains("GET")) {
            taken.add("HEAD");
        }
        if (taken.contains("ANY")) {
            return falls;
        }
        Set<String> wider = rows.stream()
                .filter(other -> within(reference, row, other) && !within(reference, other, row))
                .map(Row::name)
                .collect(Collectors.toSet());
        for (List<String> path : Everywhere.paths(rows, row)) {
            for (String method : Everywhere.METHODS) {
                if (!taken.contains(method)) {
                    List<String> least = reference.leastForPreflight(new Request(method, HOST, path, new TreeMap<>()));
                    if (least.stream().anyMatch(wider::contains)) {
                        falls.add(wider.containsAll(least));
                    }
                }
            }
        }
        return falls;
    }

    private static boolean isCovered(Reference reference, List<Row> rows, Row row) {
        return rows.stream().anyMatch(other -> within(reference, other, row) && !within(reference, row, other));
    }

    /** The rows whose pattern takes the same paths. */
    private static List<Row> likes(Reference reference, List<Row> rows, Row row) {
        return rows.stream()
                .filter(other -> within(reference, row, other) && within(reference, other, row))
                .toList();
    }

    private static boolean within(Reference reference, Row narrow, Row wide) {
        return reference.within(Row.parts(narrow.path()), Row.parts(wide.path()));
    }

    private static void share(String label, boolean is, double least) {
        Statistics.label(label).collect(is).coverage(check -> check.check(true).percentage(p -> p > least));
    }
}
