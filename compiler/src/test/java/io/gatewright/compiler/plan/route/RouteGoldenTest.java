package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code routes/NAME.gw} and, beside it, all that the planner has to say of it, then the plan. A new case is two
 * files; {@code -Dgolden.update=true} writes what is there now.
 */
class RouteGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/routes");

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".gw")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void saysWhatIsExpected(Path source) {
        String name = source.getFileName().toString();
        Outcome<RoutePlan> outcome = RoutePlanner.planCandidates(Declared.in(name, read(source)));
        String told = HumanRenderer.render(outcome.diagnostics(), false)
                + outcome.value().map(plan -> "\n" + PlanPrinter.print(plan)).orElse("");
        Path expected = source.resolveSibling(name.replace(".gw", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            write(expected, told.strip() + "\n");
        }
        assertEquals(read(expected).strip(), told.strip());
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
