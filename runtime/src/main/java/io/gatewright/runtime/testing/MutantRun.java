package io.gatewright.runtime.testing;

import io.gatewright.runtime.LogDefaults;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the tests of a gateway against mutants of it: versions that lack one guard. A mutant that no test fails for is a
 * guard that could go without anybody noticing.
 */
public final class MutantRun {
    private static final int MOST_AT_ONCE = 4;
    private static final String TAB = "\t";

    private final Path folder;
    private final String suite;

    private MutantRun(Path folder, String suite) {
        this.folder = folder;
        this.suite = suite;
    }

    /**
     * Writes {@code results.tsv}: for each mutant its name, and the title of the test that kills it, or nothing.
     *
     * @param args the folder, which holds {@code mutants.tsv} (a name and the titles of the tests to try in each line) and
     *     for each mutant a folder of its classes; and the class of the tests
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: FOLDER CLASS");
        }
        LogDefaults.apply();
        MutantRun run = new MutantRun(Path.of(args[0]), args[1]);
        Files.write(run.folder.resolve("results.tsv"), run.results());
        System.exit(0);
    }

    /** In the order of {@code mutants.tsv}. */
    private List<String> results() throws IOException, InterruptedException, ExecutionException {
        int threads = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("mutants.tsv"))) {
                List<String> columns = List.of(line.split(TAB, -1));
                running.add(executor.submit(() -> {
                    String killer = killer(columns.get(0), Set.copyOf(columns.subList(1, columns.size())))
                            .map(TestResult::title)
                            .orElse("");
                    return columns.get(0) + TAB + Sightings.plain(killer);
                }));
            }
            List<String> results = new ArrayList<>();
            for (Future<String> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private Optional<TestResult> killer(String mutant, Set<String> titles) throws ReflectiveOperationException {
        String packageName = suite.substring(0, suite.lastIndexOf('.'));
        ClassLoader base = MutantRun.class.getClassLoader();
        MutantLoader loader = new MutantLoader(folder.resolve(mutant), packageName, base);
        Method method = loader.loadClass(suite).getDeclaredMethod("suite");
        method.setAccessible(true);
        GatewayTests tests = (GatewayTests) method.invoke(null);
        return tests.firstFailure(title -> titles.contains(Sightings.plain(title)));
    }
}
