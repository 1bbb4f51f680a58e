package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of whole gateways, as it was last found good. {@code -Dgolden.update=true} writes what comes now. */
class GeneratedGoldenTest {
    private static final Path ROOT = Path.of("src/test/resources/generated");

    @ParameterizedTest
    @ValueSource(strings = {"shop", "corners", "hosts", "functions", "resilient", "tested", "grants"})
    void theGeneratedJavaIsTheExpectedOne(String name) throws IOException {
        Path folder = ROOT.resolve(name);
        Path source = folder.resolve(name + ".gw");
        SourceFile file = new SourceFile(name + ".gw", Files.readString(source));
        Compilation compilation = GatewayCompiler.compile(
                        new CompileRequest(List.of(file), List.of(), "io.example." + name, Compiling.TODAY))
                .value()
                .orElseThrow();
        Map<String, String> generated = new TreeMap<>(Compiling.allJava(compilation));
        Path java = folder.resolve("java");
        if (Boolean.getBoolean("golden.update")) {
            update(java, generated);
        }
        assertEquals(text(read(java)), text(generated));
    }

    private static String text(Map<String, String> files) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(files)
                .forEach((path, text) ->
                        all.append("=== ").append(path).append('\n').append(text));
        return all.toString();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }

    private static void update(Path folder, Map<String, String> files) throws IOException {
        for (String old : read(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
