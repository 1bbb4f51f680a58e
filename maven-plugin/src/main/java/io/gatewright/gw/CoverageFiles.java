package io.gatewright.gw;

import io.gatewright.compiler.coverage.Coverage;
import io.gatewright.compiler.coverage.CoverageHtml;
import io.gatewright.compiler.coverage.CoverageText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells of coverage: in short in the log, all of it in files. */
final class CoverageFiles {
    private static final int MOST_LOGGED = 10;

    private final Path folder;
    private final Log log;

    CoverageFiles(Path folder, Log log) {
        this.folder = folder;
        this.log = log;
    }

    /** Fails the build where less than {@code minimum} percent is met. */
    void report(Coverage coverage, int minimum) throws MojoExecutionException, MojoFailureException {
        Path page = folder.resolve("index.html");
        try {
            Files.createDirectories(folder);
            Files.writeString(page, CoverageHtml.render(coverage));
            Files.writeString(folder.resolve("coverage.txt"), CoverageText.render(coverage, Integer.MAX_VALUE));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + page + ": " + e.getMessage(), e);
        }
        CoverageText.render(coverage, MOST_LOGGED).lines().forEach(log::info);
        log.info("coverage: " + page);
        if (coverage.percent() < minimum) {
            throw new MojoFailureException("the tests meet " + coverage.percent()
                    + "% of the outcomes, and gw.coverage.minimum is " + minimum + "; all that is missing: "
                    + folder.resolve("coverage.txt"));
        }
    }
}
