package io.gatewright.gw;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.NullUnmarked;

/**
 * Runs the {@code test} blocks against the compiled gateway, in a JVM of its own, over real sockets on loopback, with
 * stubbed upstreams and a virtual clock.
 */
@NullUnmarked
@Mojo(
        name = "test",
        defaultPhase = LifecyclePhase.TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TestMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** Skips the tests, like every test of the build. */
    @Parameter(property = "skipTests", defaultValue = "false")
    boolean skipTests;

    /** Skips the tests, like every test of the build. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    boolean skip;

    /** Runs only the tests whose title contains this text. */
    @Parameter(property = "gw.test")
    String filter;

    /** Where the results go as JUnit XML. */
    @Parameter(defaultValue = "${project.build.directory}/surefire-reports")
    File reportsDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipTests) {
            getLog().info("gateway tests are skipped");
            return;
        }
        GatewayIndex index = GatewayIndex.read(GatewayIndex.file(project));
        if (index.testMainClass().isEmpty()) {
            getLog().info("the gateway has no test");
            return;
        }
        if (run(index.testMainClass().get()) != 0) {
            throw new MojoFailureException("a test of the gateway failed; the results are in " + reportsDirectory);
        }
    }

    private int run(String testMain) throws MojoExecutionException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath(),
                testMain,
                "--junit",
                new File(reportsDirectory, "TEST-" + testMain + ".xml").getPath()));
        if (filter != null) {
            command.add(filter);
        }
        try {
            Files.createDirectories(reportsDirectory.toPath());
            return ForkedJvm.run(command, project.getBasedir(), getLog()::info);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot run the gateway's tests: " + e.getMessage(), e);
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
