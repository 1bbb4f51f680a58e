package io.gatewright.compiler.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What there is to look at in {@code open.gw}. {@code -Dgolden.update=true} writes what comes now. */
class AuditTest {
    private static final Path FOLDER = Path.of("src/test/resources/audit");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Blame JANE =
            new Blame("1a2b3c4d", "Jane Doe", LocalDate.of(2026, 3, 2), "Let the balancer probe");

    @Test
    void aPersonReadsIt() throws IOException {
        String text = AuditText.render(gateway(read()), AuditTest::blame, TODAY, false);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
        golden("open.txt", text);
    }

    @Test
    void aProgramReadsIt() throws IOException {
        golden(
                "open.json",
                AuditJson.render(gateway(read()), file -> "src/main/gateway/" + file.name(), AuditTest::blame, TODAY));
    }

    @Test
    void aGatewayWithoutAnyIsToldSo() {
        GatewayModel closed = gateway("""
                gateway closed { listen 8080 }
                secret keys = file("keys.txt")
                auth caller api-key { from header.x-key; keys secret.keys }
                route a GET /a { require caller; respond 204 }
                """);
        assertEquals(
                "nothing is open, lifted, silenced or left unverified\n",
                AuditText.render(closed, span -> Optional.empty(), TODAY, false));
    }

    private static Optional<Blame> blame(Span span) {
        return span.text().startsWith("lift") ? Optional.of(JANE) : Optional.empty();
    }

    private static GatewayModel gateway(String text) {
        return GatewayCompiler.inspect(
                        new CompileRequest(List.of(new SourceFile("open.gw", text)), List.of(), "io.example", TODAY))
                .value()
                .orElseThrow()
                .model();
    }

    private static String read() throws IOException {
        return Files.readString(FOLDER.resolve("open.gw"));
    }

    private static void golden(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual);
    }
}
