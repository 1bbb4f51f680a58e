package io.gatewright.gw;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.NullUnmarked;

/** Makes the gateway's classes and all that they run on into one jar for {@code java -jar}. */
@NullUnmarked
@Mojo(
        name = "package",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class PackageMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** The version of Gatewright, which {@code --version} shows. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    String gatewrightVersion;

    /** The time that every entry of the jar carries, so that equal inputs give equal bytes. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    String outputTimestamp;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        GatewayIndex index = GatewayIndex.read(GatewayIndex.file(project));
        Path target =
                Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + ".jar");
        requireRuntime();
        Set<File> libraries = new LinkedHashSet<>();
        for (Artifact artifact : project.getArtifacts()) {
            libraries.add(artifact.getFile());
        }
        try {
            Path unfinished = Files.createTempFile(target.getParent(), ".gateway", ".jar");
            try {
                new RunnableJar(index.mainClass(), gatewrightVersion, stamp())
                        .write(
                                Map.of(
                                        "",
                                        Path.of(project.getBuild().getOutputDirectory()),
                                        Against.IN_JAR,
                                        GatewayIndex.sources(project)),
                                libraries,
                                unfinished);
                if (!Files.isRegularFile(target) || Files.mismatch(unfinished, target) >= 0) {
                    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + target + ": " + e.getMessage(), e);
        }
        project.getArtifact().setFile(target.toFile());
        getLog().info("java -jar " + project.getBasedir().toPath().relativize(target));
    }

    /** The instant that the project sets for reproducible builds, or the earliest that a zip file can hold. */
    private Instant stamp() throws MojoFailureException {
        if (outputTimestamp == null) {
            return Instant.parse("1980-02-01T00:00:00Z");
        }
        try {
            return outputTimestamp.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochSecond(Long.parseLong(outputTimestamp))
                    : OffsetDateTime.parse(outputTimestamp).toInstant();
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new MojoFailureException(
                    "project.build.outputTimestamp is neither an ISO 8601 time nor epoch seconds: " + outputTimestamp);
        }
    }

    private void requireRuntime() throws MojoFailureException {
        boolean present = project.getArtifacts().stream()
                .anyMatch(artifact -> artifact.getArtifactId().equals("gatewright-runtime"));
        if (!present) {
            throw new MojoFailureException("the project does not depend on io.gatewright:gatewright-runtime; add it to"
                    + " <dependencies>, or use <packaging>gateway</packaging>, which brings it");
        }
    }
}
