package io.gatewright.compiler.mutation;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What became of the mutants, for a terminal. */
public final class MutationText {
    private static final int MOST_ROUTES = 4;
    private static final int LONGEST_LINE = 100;

    private MutationText() {}

    /** Rounded down; 100 where there was nothing to kill. */
    public static int percent(List<Judged> mutants) {
        return mutants.isEmpty() ? 100 : (int) (100 * killed(mutants) / mutants.size());
    }

    private static long killed(List<Judged> mutants) {
        return mutants.stream().filter(mutant -> !mutant.survived()).count();
    }

    /** The count, and every survivor with its line; at most {@code most} of them. */
    public static String render(List<Judged> mutants, int most) {
        List<Judged> survivors = mutants.stream().filter(Judged::survived).toList();
        String shown =
                survivors.stream().limit(most).map(MutationText::survivor).collect(Collectors.joining());
        int more = survivors.size() - most;
        return "mutation: " + killed(mutants) + " of " + mutants.size()
                + (mutants.size() == 1 ? " mutant" : " mutants") + " killed (" + percent(mutants) + "%)\n" + shown
                + (more > 0 ? "and " + more + " more survivors\n" : "");
    }

    private static String survivor(Judged mutant) {
        Span at = mutant.at();
        String line = at.file()
                .text()
                .lines()
                .skip(at.line() - 1L)
                .findFirst()
                .orElse("")
                .strip();
        return "survived  " + at + "  " + mutant.what() + "\n"
                + "          | " + (line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…") + "\n"
                + "          " + why(mutant) + "\n";
    }

    private static String why(Judged mutant) {
        String routes = named(mutant.routes());
        int tests = mutant.tests().size();
        return tests == 0
                ? "no test meets " + routes
                : (tests == 1 ? "the one test that meets " : "all " + tests + " tests that meet ") + routes + " still "
                        + (tests == 1 ? "passes" : "pass");
    }

    private static String named(SortedSet<String> routes) {
        int more = routes.size() - MOST_ROUTES;
        return (routes.size() == 1 ? "route " : "routes ")
                + routes.stream().limit(MOST_ROUTES).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
