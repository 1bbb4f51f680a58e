package io.gatewright.gw;

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

/** One run of a gateway's tests in a JVM of their own. What an earlier run left does not stay. */
final class SuiteRun {
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int NONE_OF_THAT_TITLE = 3;

    private final Path results;
    private final Path seen;

    /**
     * @param results where the results go as JUnit XML
     * @param seen where it goes what the gateway did
     */
    SuiteRun(Path results, Path seen) {
        this.results = results;
        this.seen = seen;
    }

    /** @param filter what the titles of the tests to run contain */
    void run(String suite, String classpath, Optional<String> filter, File directory, Log log)
            throws MojoExecutionException, MojoFailureException {
        List<String> command = new ArrayList<>(ForkedJvm.java(classpath));
        command.addAll(List.of(suite, "--junit", results.toString(), "--coverage", seen.toString()));
        filter.ifPresent(command::add);
        int code;
        try {
            Files.deleteIfExists(results);
            Files.deleteIfExists(seen);
            code = ForkedJvm.run(command, directory, new TestLines(log::info, log::error));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot run the gateway's tests: " + e.getMessage(), e);
        }
        judge(code, filter);
    }

    private void judge(int code, Optional<String> filter) throws MojoExecutionException, MojoFailureException {
        boolean finished = Files.isRegularFile(results) && Files.isRegularFile(seen);
        if (finished && code == PASSED) {
            return;
        }
        if (finished && code == FAILED) {
            throw new MojoFailureException("a test of the gateway failed; the results are in " + results);
        }
        if (finished && code == NONE_OF_THAT_TITLE && filter.isPresent()) {
            throw new MojoFailureException("no test has `" + filter.get() + "` in its title; gw.test is a part of one");
        }
        throw new MojoExecutionException(
                "the JVM of the gateway's tests ended with exit code " + code + " before they were done");
    }
}
