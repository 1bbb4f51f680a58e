package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret in the source is shown nowhere in a report, also not by what is told of other things on its line. */
class SecretsStayHiddenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth a introspection { url \"https://i\"; client-id \"i\"; client-secret \"hunter2\" }",
                "auth a basic { users \"hunter2\" }",
                "upstream u { target \"https://a\"; tls { identity \"hunter2\" } }",
                "upstream u { discover consul { service \"s\"; token [\"hunter2\"] } }",
                "auth a api-key { from header.x; keys hunter2 }",
                "secret s = hunter2",
            })
    void besideWhatIsNotBuilt(String text) {
        String report = HumanRenderer.render(
                Compiling.compile("gateway g { listen 8080 }\n" + text).diagnostics(), false);
        assertTrue(report.contains("error"), report);
        assertFalse(report.contains("hunter2"), report);
    }
}
