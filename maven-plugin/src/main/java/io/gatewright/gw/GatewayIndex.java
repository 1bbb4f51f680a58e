package io.gatewright.gw;

import io.gatewright.compiler.Compilation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * What {@code generate} tells the later goals of a build.
 *
 * @param mainClass the gateway's main class
 * @param testMainClass the main class of its tests, where it has any
 */
record GatewayIndex(String mainClass, Optional<String> testMainClass) {
    private static final String MAIN = "main-class";
    private static final String TEST_MAIN = "test-main-class";

    static GatewayIndex of(Compilation compilation) {
        return new GatewayIndex(compilation.mainClass(), compilation.testMainClass());
    }

    static Path file(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), "gateway", "index.properties");
    }

    /** The sources that the gateway was generated from. */
    static Path sources(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), "gateway", "sources");
    }

    void write(Path file) throws MojoExecutionException {
        StringWriter text = new StringWriter();
        text.append(MAIN).append('=').append(mainClass).append('\n');
        testMainClass.ifPresent(
                name -> text.append(TEST_MAIN).append('=').append(name).append('\n'));
        try {
            if (Files.isRegularFile(file) && Files.readString(file).contentEquals(text.getBuffer())) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static GatewayIndex read(Path file) throws MojoFailureException {
        if (!Files.isRegularFile(file)) {
            throw new MojoFailureException("the gateway was not generated in this build: bind `gw:generate` as well");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String main = properties.getProperty(MAIN);
        if (main == null) {
            throw new MojoFailureException(file + " names no main class: run `mvn clean` and build again");
        }
        return new GatewayIndex(main, Optional.ofNullable(properties.getProperty(TEST_MAIN)));
    }
}
