package io.gatewright.gw;

import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Reads the {@code .gw} files below a folder, named by their path inside it, in the order of their names. */
final class GatewaySources {
    private GatewaySources() {}

    /** Empty where the folder does not exist. Bytes that are not UTF-8 become U+FFFD, which the parser reports. */
    static List<SourceFile> read(Path root) throws MojoExecutionException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".gw") && Files.isRegularFile(file))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(name -> new SourceFile(name, readText(root.resolve(name))))
                    .toList();
        } catch (IOException | UnreadableSource e) {
            throw new MojoExecutionException("cannot read the gateway sources in " + root + ": " + e.getMessage(), e);
        }
    }

    private static String readText(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableSource(e);
        }
    }

    private static final class UnreadableSource extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableSource(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
