package io.gatewright.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose names contain the argument, all without one, and prints how the first of each group compares. */
public final class Main {
    private Main() {}

    /**
     * Runs and prints.
     *
     * @param args optional: a part of the names of the benchmarks to run
     */
    public static void main(String[] args) throws RunnerException {
        String name = args.length == 0 ? "io.gatewright.benchmarks" : args[0];
        Collection<RunResult> results =
                new Runner(new OptionsBuilder().include(name).build()).run();
        Map<String, Map<String, Double>> groups = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            int dot = benchmark.lastIndexOf('.');
            StringBuilder group = new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.', dot - 1) + 1, dot));
            result.getParams()
                    .getParamsKeys()
                    .forEach(key -> group.append(' ')
                            .append(key)
                            .append('=')
                            .append(result.getParams().getParam(key)));
            groups.computeIfAbsent(group.toString(), key -> new TreeMap<>())
                    .put(benchmark.substring(dot + 1), result.getPrimaryResult().getScore());
        }
        groups.forEach(Main::print);
    }

    private static void print(String group, Map<String, Double> scores) {
        System.out.println();
        System.out.println(group);
        double least =
                scores.values().stream().mapToDouble(score -> score).min().orElse(1);
        scores.forEach((name, score) ->
                System.out.println(String.format("  %-24s %12.1f   %5.1f x the least", name, score, score / least)));
    }
}
