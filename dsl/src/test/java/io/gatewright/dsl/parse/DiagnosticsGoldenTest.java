package io.gatewright.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code NAME.gw} renders to {@code NAME.txt}. {@code -Dgolden.update=true} writes the texts anew. */
class DiagnosticsGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

    static List<Path> cases() throws IOException {
        List<Path> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".gw")).sorted().forEach(cases::add);
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersAsExpected(Path source) {
        String name = source.getFileName().toString();
        String rendered = HumanRenderer.render(
                Parser.parse(new SourceFile(name, read(source))).diagnostics(), false);
        Path golden = FOLDER.resolve(name.replace(".gw", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            write(golden, rendered);
        }
        assertEquals(read(golden), rendered);
    }

    @Test
    void coversEnough() throws IOException {
        assertTrue(cases().size() >= 35);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
