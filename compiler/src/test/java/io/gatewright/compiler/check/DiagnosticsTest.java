package io.gatewright.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code NAME.gw} of the folder gives exactly {@code NAME.txt}. A {@code NAME.test.gw} beside it is a test source,
 * a {@code NAME.2.gw} a second file. {@code -Dgolden.update=true} writes what comes out.
 */
class DiagnosticsTest {
    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

    @TestFactory
    Stream<DynamicTest> everyCaseIsToldAsWritten() throws IOException {
        List<Path> cases;
        try (Stream<Path> files = Files.list(FOLDER)) {
            cases = files.filter(file -> file.getFileName().toString().matches("[a-z0-9-]+\\.gw"))
                    .sorted()
                    .toList();
        }
        return cases.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.gw$", "");
        List<SourceFile> main = Stream.of(name + ".gw", name + ".2.gw")
                .filter(each -> Files.exists(FOLDER.resolve(each)))
                .map(DiagnosticsTest::source)
                .toList();
        List<SourceFile> tests = Stream.of(name + ".test.gw")
                .filter(each -> Files.exists(FOLDER.resolve(each)))
                .map(DiagnosticsTest::source)
                .toList();
        String actual = HumanRenderer.render(Front.run(main, tests).diagnostics(), false);
        Path golden = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual);
    }

    private static SourceFile source(String name) {
        try {
            return new SourceFile(name.equals("bff.2.gw") ? "shop.gw" : name, Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
