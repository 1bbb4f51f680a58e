package io.gatewright.gw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** A folder that belongs to the generator: what it no longer makes is deleted, what did not change keeps its time. */
final class GeneratedFolder {
    private final Path root;

    GeneratedFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder hold exactly {@code files}: relative path to text. */
    void update(Map<String, String> files) throws MojoExecutionException {
        try {
            deleteStale(files);
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(root.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write generated sources to " + root + ": " + e.getMessage(), e);
        }
    }

    private void deleteStale(Map<String, String> files) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> present;
        try (Stream<Path> walk = Files.walk(root)) {
            present = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : present) {
            if (!files.containsKey(root.relativize(file).toString().replace('\\', '/'))) {
                Files.delete(file);
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
