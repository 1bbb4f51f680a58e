package io.gatewright.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.explain.why.ExplanationText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The explanation in the README is what comes. */
class ReadmeTest {
    @Test
    void theExplanationIsShownAsItComes() {
        String readme = Inspected.read(Path.of("../README.md"));
        int start = readme.indexOf("```\n", readme.indexOf("`src/main/gateway/hello.gw`")) + 4;
        Inspected hello = Inspected.source("hello.gw", readme.substring(start, readme.indexOf("```", start)));
        String shown = ExplanationText.render(hello.explain("GET /api/things", ""), ExplanationText.NEAREST, false);
        assertTrue(readme.contains("```\n" + shown + "```"), shown);
    }
}
