package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project that {@code gw:init} makes. */
class StarterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "my-gateway",
        "2024_api",
        "a",
        "null",
        "in",
        "test",
        "my.gateway.of-many-words-that-nobody-would-ever-write-down"
    })
    void itsGatewayIsGeneratedWithoutAWordOfComplaint(String artifactId) throws Exception {
        new Starter("com.example", artifactId, "0.1.0").write(folder);
        Outcome<Compilation> outcome = GatewayCompiler.compile(new CompileRequest(
                GatewaySources.read(folder.resolve("src/main/gateway")),
                GatewaySources.read(folder.resolve("src/test/gateway")),
                "com.example.gateway",
                LocalDate.of(2026, 6, 1)));
        assertEquals("", HumanRenderer.render(outcome.diagnostics(), false));
        assertTrue(outcome.value().orElseThrow().testMainClass().isPresent());
    }

    @Test
    void noWordIsLeftToReplace() throws Exception {
        Starter starter = new Starter("com.example", "my-gateway", "0.1.0");
        starter.write(folder);
        for (String file : starter.files()) {
            String text = Files.readString(folder.resolve(file));
            assertFalse(text.matches("(?s).*@[a-zA-Z]+@.*"), file);
        }
        String workflow = Files.readString(folder.resolve(".github/workflows/gateway.yml"));
        for (String goal : new String[] {"gw:fmt-check", "gw:check", "package", "gw:diff"}) {
            assertTrue(workflow.contains(goal), workflow);
        }
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() throws Exception {
        Path readme = Files.writeString(folder.resolve("README.md"), "mine");
        Starter starter = new Starter("com.example", "my-gateway", "0.1.0");
        MojoFailureException refused = assertThrows(MojoFailureException.class, () -> starter.write(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("README.md"), refused.toString());
        assertEquals("mine", Files.readString(readme));
        assertFalse(Files.exists(folder.resolve("pom.xml")));
    }

    @Test
    void nothingIsWrittenBesideAnotherGateway() throws Exception {
        Files.createDirectories(folder.resolve("src/main/gateway"));
        Files.writeString(folder.resolve("src/main/gateway/old.gw"), "gateway old { listen 8080 }\n");
        Starter starter = new Starter("com.example", "my-gateway", "0.1.0");
        MojoFailureException refused = assertThrows(MojoFailureException.class, () -> starter.write(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("src/main/gateway/old.gw"), refused.toString());
        assertFalse(Files.exists(folder.resolve("pom.xml")));
    }

    @Test
    void noPackageIsOneThatJavaKeepsToItself() throws Exception {
        assertEquals("_java.util.edge", PackageNames.of("java.util", "edge"));
        assertEquals("javax.edge", PackageNames.of("javax", "edge"));
        assertThrows(MojoFailureException.class, () -> PackageNames.checked("java.lang.edge"));
    }

    @ParameterizedTest
    @CsvSource({"My Gateway,my-gateway", "..,my-gateway", "api_v2,api_v2", "'',my-gateway"})
    void aFolderGivesItsNameToTheProject(String name, String artifactId) {
        assertEquals(artifactId, StarterNames.artifact(name));
    }
}
