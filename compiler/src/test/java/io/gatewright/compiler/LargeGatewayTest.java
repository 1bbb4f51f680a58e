package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No generated method or class outgrows what a class file can hold. {@code -Dlarge.routes=10000} for the full size. */
class LargeGatewayTest {
    private static final int ROUTES = Integer.getInteger("large.routes", 300);

    @Test
    void manyRoutesUpstreamsParamsAndTestsCompile() {
        String declared = IntStream.range(0, ROUTES)
                .mapToObj(i -> """
                        param url-%1$d: url = "http://127.0.0.1:%2$d"
                        upstream u-%1$d { target url-%1$d }
                        route r-%1$d GET /s%3$d/p%1$d/{id} -> u-%1$d { public; limit 5/s { key client.ip } }
                        """.formatted(i, 1024 + i % 60_000, i % 50))
                .collect(Collectors.joining());
        String overlay = IntStream.range(0, ROUTES)
                .mapToObj(i -> "url-" + i + " = \"http://127.0.0.2\"")
                .collect(Collectors.joining("\n", "overlay other {\n", "\n}\n"));
        String tests = IntStream.range(0, ROUTES)
                .mapToObj(i -> "test \"t" + i + "\" { send GET /s" + i + "\nexpect status == 404 }\n")
                .collect(Collectors.joining());
        String longTest = "test \"long\" {\n" + "send GET /\nexpect status == 404\n".repeat(1_000) + "}\n";
        Compilation compilation =
                Compiling.accepted("gateway g { listen 8080 }\n" + overlay + declared + tests + longTest);
        assertTrue(compilation.sources().size() > ROUTES);
        assertDoesNotThrow(() -> Javac.compile(Compiling.allJava(compilation)));
    }
}
