package io.gatewright.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"shop.gw", "bff.gw", "platform.gw"})
    void parsesWithoutAWord(String name) {
        Outcome<GwFile> outcome = Parser.parse(Examples.read(name));
        assertEquals(List.of(), outcome.diagnostics());
        assertFalse(outcome.value().orElseThrow().declarations().isEmpty());
    }

    static SourceFile source(String text) {
        return new SourceFile("test.gw", text);
    }
}
