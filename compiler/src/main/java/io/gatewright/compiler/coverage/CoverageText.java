package io.gatewright.compiler.coverage;

import java.util.List;
import java.util.stream.Collectors;

/** Coverage for a terminal. */
public final class CoverageText {
    private static final int WIDEST_NAME = 32;

    private CoverageText() {}

    /** One line: {@code 14 of 22 outcomes of 5 routes (63%)}. */
    public static String summary(Coverage coverage) {
        int unmet = coverage.unmet().size();
        return coverage.reached() + " of " + counted(coverage.total(), "outcome") + " of "
                + counted(coverage.routes().size(), "route") + " (" + coverage.percent() + "%)"
                + (unmet == 0 ? "" : ", " + counted(unmet, "route") + " that no test meets");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The summary, and what no test meets, route by route; at most {@code most} routes. */
    public static String render(Coverage coverage, int most) {
        List<RouteCoverage> missing = coverage.routes().stream()
                .filter(route -> !route.missed().isEmpty())
                .toList();
        int width = missing.stream()
                .mapToInt(route -> Math.min(WIDEST_NAME, route.route().name().length()))
                .max()
                .orElse(0);
        String lines = missing.stream()
                .limit(most)
                .map(route -> "  " + padded(route.route().name(), width) + verdict(route) + missed(route) + "  "
                        + route.route().span() + "\n")
                .collect(Collectors.joining());
        int more = missing.size() - most;
        return "coverage: " + summary(coverage) + "\n" + lines
                + (more > 0 ? "  and " + counted(more, "more route") + "\n" : "");
    }

    private static String verdict(RouteCoverage route) {
        return route.tests().isEmpty() ? "  no test: " : "  never:   ";
    }

    private static String missed(RouteCoverage route) {
        return route.missed().stream().map(Outcome::text).collect(Collectors.joining("; "));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
