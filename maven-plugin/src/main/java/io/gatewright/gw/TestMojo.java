package io.gatewright.gw;

import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.coverage.Coverage;
import io.gatewright.compiler.coverage.Sighting;
import io.gatewright.dsl.diagnostic.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.NullUnmarked;

/**
 * Runs the {@code test} blocks against the compiled gateway, in a JVM of its own, over real sockets on loopback, with
 * stubbed upstreams and a virtual clock. Says which outcomes of which routes no test meets, and, asked to, which guards
 * could go without a test that fails.
 */
@NullUnmarked
@Mojo(
        name = "test",
        defaultPhase = LifecyclePhase.TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TestMojo extends GatewayMojo {
    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    MojoExecution execution;

    /** Skips the tests, like every test of the build. */
    @Parameter(property = "skipTests", defaultValue = "false")
    boolean skipTests;

    /** Skips the tests, like every test of the build. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    boolean skip;

    /** Runs only the tests whose title contains this text; coverage and mutants are then not looked at. */
    @Parameter(property = "gw.test")
    String filter;

    /** Where the results go as JUnit XML. */
    @Parameter(defaultValue = "${project.build.directory}/surefire-reports")
    File reportsDirectory;

    /** Where coverage goes, as {@code index.html} and {@code coverage.txt}. */
    @Parameter(defaultValue = "${project.build.directory}/gateway-coverage")
    File coverageDirectory;

    /** How many percent of the outcomes the tests have to meet. */
    @Parameter(property = "gw.coverage.minimum", defaultValue = "0")
    int coverageMinimum;

    /** Takes away one guard after the other, and reports those that no test misses. */
    @Parameter(property = "gw.mutate", defaultValue = "false")
    boolean mutate;

    /** How many percent of the mutants the tests have to kill. */
    @Parameter(property = "gw.mutate.minimum", defaultValue = "0")
    int mutationMinimum;

    /** How many mutants are tried; where there are more, every second, or third, or … */
    @Parameter(property = "gw.mutate.most", defaultValue = "500")
    int mostMutants;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipTests) {
            getLog().info("gateway tests are skipped");
            return;
        }
        if (holdsModulesOnly()) {
            return;
        }
        checkSettings();
        Suite suite = suite();
        if (suite.mainClass().isEmpty()) {
            withoutTests();
            return;
        }
        String name = suite.mainClass().get();
        Path seen = Path.of(project.getBuild().getDirectory(), "gateway", "coverage.tsv");
        new SuiteRun(reportsDirectory.toPath().resolve("TEST-" + name + ".xml"), seen)
                .run(name, suite.classpath(), Optional.ofNullable(filter), project.getBasedir(), getLog());
        if (filter == null) {
            lookAt(name, suite.classpath(), seen);
        }
    }

    /** As the build compiled it; asked for by name, the goal may stand alone, so that it compiles what it tests. */
    private Suite suite() throws MojoExecutionException, MojoFailureException {
        if (execution.getSource() != MojoExecution.Source.CLI) {
            return new Suite(GatewayIndex.read(GatewayIndex.file(project)).testMainClass(), classpath());
        }
        Outcome<Compilation> outcome = GatewayCompiler.compile(request());
        report(outcome.diagnostics());
        Compilation gateway = outcome.value()
                .orElseThrow(() -> new MojoExecutionException("the compiler found no error, yet made no gateway"));
        return Suite.compiled(gateway, Path.of(project.getBuild().getDirectory(), "gateway", "tested"), classpath());
    }

    /** What no test does is too little wherever something is asked for. */
    private void withoutTests() throws MojoFailureException {
        String none = "the gateway has no test";
        if (coverageMinimum > 0) {
            throw new MojoFailureException(none + ", and gw.coverage.minimum is " + coverageMinimum);
        }
        if (filter != null) {
            throw new MojoFailureException(none + ", and gw.test names one");
        }
        if (mutate && mutationMinimum > 0) {
            throw new MojoFailureException(none + ", and gw.mutate.minimum is " + mutationMinimum);
        }
        getLog().info(none);
    }

    private void checkSettings() throws MojoFailureException {
        if (coverageMinimum < 0 || coverageMinimum > 100 || mutationMinimum < 0 || mutationMinimum > 100) {
            throw new MojoFailureException("gw.coverage.minimum and gw.mutate.minimum are percentages, 0 to 100");
        }
        if (mostMutants < 1) {
            throw new MojoFailureException("gw.mutate.most is at least 1");
        }
        if (mutate && filter != null) {
            throw new MojoFailureException("gw.mutate needs all tests: leave gw.test out");
        }
    }

    private void lookAt(String suite, String classpath, Path seen) throws MojoExecutionException, MojoFailureException {
        CompileRequest request = request();
        Inspection inspection = GatewayCompiler.inspect(request)
                .value()
                .orElseThrow(() -> new MojoFailureException("the sources have changed since they were generated"));
        List<Sighting> sightings = sightings(seen);
        new CoverageFiles(coverageDirectory.toPath(), getLog())
                .report(Coverage.of(inspection, sightings), coverageMinimum);
        if (mutate) {
            Path folder = Path.of(project.getBuild().getDirectory(), "gateway", "mutants");
            new Mutants(folder, classpath, suite, project.getBasedir(), getLog())
                    .report(request, sightings, mostMutants, mutationMinimum);
        }
    }

    private static List<Sighting> sightings(Path seen) throws MojoExecutionException {
        try {
            return Sighting.read(Files.readAllLines(seen));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read " + seen + ": " + e.getMessage(), e);
        }
    }

    private String classpath() throws MojoExecutionException {
        try {
            return String.join(File.pathSeparator, project.getTestClasspathElements());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the project's dependencies are not resolved", e);
        }
    }
}
