package io.gatewright.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What the figures of a run say: how benchmarks of a class compare, and how each grows with the number of routes. */
final class Summary {
    private static final String SIZE = "routes";

    private final List<Figure> figures = new ArrayList<>();

    /**
     * One result.
     *
     * @param score in the benchmark's unit, less being better
     * @param bytes allocated by one operation; negative if unknown
     */
    private record Figure(String type, String method, Map<String, String> params, double score, double bytes) {}

    Summary(Collection<RunResult> results) {
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            int dot = benchmark.lastIndexOf('.');
            Map<String, String> params = new TreeMap<>();
            result.getParams()
                    .getParamsKeys()
                    .forEach(key -> params.put(key, result.getParams().getParam(key)));
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            figures.add(new Figure(
                    benchmark.substring(benchmark.lastIndexOf('.', dot - 1) + 1, dot),
                    benchmark.substring(dot + 1),
                    params,
                    result.getPrimaryResult().getScore(),
                    allocated == null ? -1 : allocated.getScore()));
        }
    }

    /** For each class and choice of params, the benchmarks with their ratio to the least, and what they allocate. */
    List<String> comparisons() {
        Map<String, List<Figure>> groups = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.type() + " " + figure.params(), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        groups.forEach((group, some) -> {
            lines.add("");
            lines.add(group);
            double least = some.stream().mapToDouble(Figure::score).min().orElse(1);
            some.forEach(figure -> lines.add(String.format(
                    Locale.ROOT,
                    "  %-22s %11.1f %7.2f x the least %9.1f B/op",
                    figure.method(),
                    figure.score(),
                    figure.score() / least,
                    figure.bytes())));
        });
        return lines;
    }

    /** For each benchmark that has a number of routes, its scores by that number, and the greatest by the first. */
    List<String> growth() {
        Map<String, Map<Integer, Double>> bySize = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.params().containsKey(SIZE))
                .forEach(figure -> bySize.computeIfAbsent(figure.type() + "." + figure.method(), key -> new TreeMap<>())
                        .put(Integer.valueOf(figure.params().get(SIZE)), figure.score()));
        List<String> lines = new ArrayList<>();
        bySize.forEach((name, scores) -> {
            double first = scores.values().iterator().next();
            double greatest =
                    scores.values().stream().mapToDouble(score -> score).max().orElse(first);
            lines.add("");
            lines.add(name + " by " + SIZE);
            scores.forEach((size, score) -> lines.add(
                    String.format(Locale.ROOT, "  %7d %11.1f %7.2f x the first", size, score, score / first)));
            lines.add(String.format(Locale.ROOT, "  the greatest is %.2f x the first", greatest / first));
        });
        return lines;
    }
}
