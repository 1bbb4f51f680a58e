package io.gatewright.gw;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A copy of a project of {@code src/it}, built by a real Maven with a local repository of its own. */
final class Build {
    private final Path directory;
    private final List<String> output = new ArrayList<>();
    private int exitCode = -1;

    private Build(Path directory) {
        this.directory = directory;
    }

    /** A fresh copy of {@code src/it/NAME} under the name {@code as}. */
    static Build copyOf(String name, String as) throws IOException {
        Path target = Path.of(property("it.directory"), as);
        deleteTree(target);
        Path source = Path.of("src", "it", name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("@version@", property("it.version")));
            }
        }
        return new Build(target);
    }

    /** An empty folder of that name. */
    static Build empty(String as) throws IOException {
        Path target = Path.of(property("it.directory"), as);
        deleteTree(target);
        Files.createDirectories(target);
        return new Build(target);
    }

    Build run(String... goals) throws MavenInvocationException, IOException {
        output.clear();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(directory.toFile());
        request.addArgs(List.of(goals));
        request.setBatchMode(true);
        request.setTimeoutInSeconds(300);
        request.setMavenHome(new File(property("it.maven.home")));
        request.setLocalRepositoryDirectory(new File(property("it.repository")));
        request.setUserSettingsFile(settings().toFile());
        Properties properties = new Properties();
        properties.setProperty("style.color", "never");
        request.setProperties(properties);
        request.setOutputHandler(output::add);
        request.setErrorHandler(output::add);
        exitCode = new DefaultInvoker().execute(request).getExitCode();
        return this;
    }

    int exitCode() {
        return exitCode;
    }

    String output() {
        return String.join("\n", output);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    private static Path settings() throws IOException {
        Path settings = Path.of(property("it.directory"), "settings.xml");
        Files.createDirectories(settings.getParent());
        String outer = Path.of(property("it.upstream.repository")).toUri().toString();
        Files.writeString(
                settings, Files.readString(Path.of("src", "it", "settings.xml")).replace("@upstream@", outer));
        return settings;
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; run this through Maven");
        }
        return value;
    }
}
