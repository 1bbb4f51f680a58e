package io.gatewright.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every {@code NAME.gw} of the folder becomes {@code NAME.txt}. {@code -Dgolden.update=true} writes what comes out. */
class FormatGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/format");

    @TestFactory
    Stream<DynamicTest> everyFileIsLaidOutAsWritten() throws IOException {
        List<Path> cases;
        try (Stream<Path> files = Files.list(FOLDER)) {
            cases = files.filter(file -> file.toString().endsWith(".gw"))
                    .sorted()
                    .toList();
        }
        return cases.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        String actual = format(name, Files.readString(file));
        Path golden = FOLDER.resolve(name.replace(".gw", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual);
        assertEquals(actual, format(name, actual));
    }

    private static String format(String name, String text) {
        Outcome<String> outcome = Formatter.format(new SourceFile(name, text));
        return outcome.value().orElseGet(() -> fail(HumanRenderer.render(outcome.diagnostics(), false)));
    }
}
