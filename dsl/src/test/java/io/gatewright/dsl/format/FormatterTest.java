package io.gatewright.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.parse.Examples;
import io.gatewright.dsl.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {
    @ParameterizedTest
    @ValueSource(strings = {"shop.gw", "bff.gw", "platform.gw"})
    void theExamplesAreInTheOneStyle(String name) {
        SourceFile source = Examples.read(name);
        assertEquals(source.text(), Formatter.format(source).value().orElseThrow());
    }
}
