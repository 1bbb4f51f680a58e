package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Mutant;
import io.gatewright.compiler.coverage.Sighting;
import io.gatewright.compiler.mutation.Judged;
import io.gatewright.compiler.mutation.MutationText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Makes mutants of a gateway, runs the tests that meet what changed, and tells which survive. */
final class Mutants {
    private static final String RUNNER = "io.gatewright.runtime.testing.MutantRun";
    private static final String TAB = "\t";
    private static final int MOST_LOGGED = 20;

    private final Path folder;
    private final String classpath;
    private final String suite;
    private final File directory;
    private final Log log;

    Mutants(Path folder, String classpath, String suite, File directory, Log log) {
        this.folder = folder;
        this.classpath = classpath;
        this.suite = suite;
        this.directory = directory;
        this.log = log;
    }

    /** Fails the build where less than {@code minimum} percent are killed. */
    void report(CompileRequest request, List<Sighting> sightings, int most, int minimum)
            throws MojoExecutionException, MojoFailureException {
        List<Mutant> mutants = GatewayCompiler.mutants(request, most)
                .value()
                .orElseThrow(() -> new MojoFailureException("the sources have changed since they were generated"))
                .stream()
                .filter(mutant -> !mutant.changed().isEmpty())
                .toList();
        try {
            List<Judged> judged = judge(mutants, sightings);
            Path file = folder.resolve("mutants.txt");
            Files.writeString(file, MutationText.render(judged, Integer.MAX_VALUE));
            MutationText.render(judged, MOST_LOGGED).lines().forEach(log::info);
            if (MutationText.percent(judged) < minimum) {
                throw new MojoFailureException("the tests kill " + MutationText.percent(judged)
                        + "% of the mutants, and gw.mutate.minimum is " + minimum + "; all survivors: " + file);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot run mutants in " + folder + ": " + e.getMessage(), e);
        }
    }

    private List<Judged> judge(List<Mutant> mutants, List<Sighting> sightings)
            throws IOException, MojoExecutionException {
        Folders.empty(folder);
        List<List<String>> tests = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (JavaSources compiler = new JavaSources(classpath)) {
            for (Mutant mutant : mutants) {
                List<String> meeting = meeting(mutant, sightings);
                tests.add(meeting);
                if (!meeting.isEmpty()) {
                    String name = Integer.toString(tests.size());
                    compiler.compile(mutant.changed(), folder.resolve(name));
                    lines.add(name + TAB + String.join(TAB, meeting));
                }
            }
        }
        List<Optional<String>> killers = run(lines, mutants.size());
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            judged.add(new Judged(mutant.what(), mutant.at(), mutant.routes(), tests.get(i), killers.get(i)));
        }
        return judged;
    }

    /** The tests that sent something to one of the routes. */
    private static List<String> meeting(Mutant mutant, List<Sighting> sightings) {
        return sightings.stream()
                .filter(sighting -> mutant.routes().contains(sighting.route()))
                .map(Sighting::test)
                .distinct()
                .toList();
    }

    /** Which test killed each, if any. */
    private List<Optional<String>> run(List<String> lines, int mutants) throws IOException, MojoExecutionException {
        List<Optional<String>> killers = new ArrayList<>();
        for (int i = 0; i < mutants; i++) {
            killers.add(Optional.empty());
        }
        if (lines.isEmpty()) {
            return killers;
        }
        Files.write(folder.resolve("mutants.tsv"), lines);
        List<String> command = new ArrayList<>(ForkedJvm.java(classpath));
        command.addAll(List.of(RUNNER, folder.toString(), suite));
        List<String> told = new ArrayList<>();
        if (ForkedJvm.run(command, directory, told::add) != 0) {
            throw new MojoExecutionException("the mutants could not be run:\n" + String.join("\n", told));
        }
        for (String line : Files.readAllLines(folder.resolve("results.tsv"))) {
            String[] column = line.split(TAB, -1);
            killers.set(Integer.parseInt(column[0]) - 1, Optional.of(column[1]).filter(title -> !title.isEmpty()));
        }
        return killers;
    }
}
