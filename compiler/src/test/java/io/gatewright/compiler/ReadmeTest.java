package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer copies out of the README is accepted, and the error shown there is the error that comes. */
class ReadmeTest {
    private static final String LIMIT = "limit 3/min { key caller.id ?? client.ip }";

    @Test
    void theFirstGatewayIsAccepted() throws IOException {
        assertEquals("", HumanRenderer.render(told(gateway()), false));
    }

    @Test
    void theErrorIsShownAsItComes() throws IOException {
        assertTrue(gateway().contains(LIMIT));
        String shown = HumanRenderer.render(told(gateway().replace(LIMIT, "chache 5m")), false);
        assertTrue(readme().contains("```\n" + shown + "```"), shown);
    }

    private static List<Diagnostic> told(String text) {
        return GatewayCompiler.compile(new CompileRequest(
                        List.of(new SourceFile("hello.gw", text)), List.of(), "io.example.gen", Compiling.TODAY))
                .diagnostics();
    }

    private static String gateway() throws IOException {
        String readme = readme();
        int start = readme.indexOf("```\n", readme.indexOf("`src/main/gateway/hello.gw`")) + 4;
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"));
    }
}
