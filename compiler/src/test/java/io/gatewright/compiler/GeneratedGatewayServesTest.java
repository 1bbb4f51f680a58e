package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.runtime.testing.GatewayTests;
import io.gatewright.runtime.testing.TestResult;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden gateways are compiled, started and sent HTTP: their own {@code test} blocks say what must come back. */
class GeneratedGatewayServesTest {
    private static final Path ROOT = Path.of("src/test/resources/generated");

    @ParameterizedTest
    @ValueSource(strings = {"shop", "corners", "hosts", "functions", "resilient", "tested", "grants"})
    void itsTestsPass(String name) throws Exception {
        Path source = ROOT.resolve(name).resolve(name + ".gw");
        passes(name, Files.readString(source));
    }

    @Test
    void weightsThatOnlyParamsSayAreNotAllZeroInTests() throws Exception {
        passes("weighed", """
                gateway weighed { listen 80 }
                param stable: int { range 0..1000 }
                param canary: int { range 0..1000 }
                upstream orders {
                  pool stable { weight stable; target "http://a" }
                  pool canary { weight canary; target "http://b" }
                }
                route r GET /r -> orders { public }
                test "half and half" {
                  repeat 10 { send GET /r }
                  expect share(orders.canary) == 50%
                }
                """);
    }

    private static void passes(String name, String gateway) throws Exception {
        SourceFile file = new SourceFile(name + ".gw", gateway);
        Compilation compilation = GatewayCompiler.compile(
                        new CompileRequest(List.of(file), List.of(), "io.example." + name, Compiling.TODAY))
                .value()
                .orElseThrow();
        ClassLoader loader = Javac.compile(Compiling.allJava(compilation));

        List<String> failures = new ArrayList<>();
        List<TestResult> results = suite(loader, compilation)
                .run(
                        title -> true,
                        result -> result.failure().ifPresent(text -> failures.add(result.title() + ": " + text)));

        assertEquals(List.of(), failures);
        assertEquals(compilation.model().tests().size(), results.size());
    }

    private static GatewayTests suite(ClassLoader loader, Compilation compilation) throws Exception {
        Method suite =
                loader.loadClass(compilation.testMainClass().orElseThrow()).getDeclaredMethod("suite");
        suite.setAccessible(true);
        return (GatewayTests) suite.invoke(null);
    }
}
