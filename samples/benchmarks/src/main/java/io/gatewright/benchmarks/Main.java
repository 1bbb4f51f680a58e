package io.gatewright.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose names contain the argument, all without one, and prints how they compare and how they grow. */
public final class Main {
    private Main() {}

    /**
     * Runs and prints.
     *
     * @param args optional: a part of the names of the benchmarks to run
     */
    public static void main(String[] args) throws RunnerException {
        String name = args.length == 0 ? "io.gatewright.benchmarks" : args[0];
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(name)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Summary summary = new Summary(results);
        summary.comparisons().forEach(System.out::println);
        summary.growth().forEach(System.out::println);
    }
}
