package io.gatewright.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Examples;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {
    @ParameterizedTest
    @ValueSource(strings = {"shop.gw", "bff.gw", "platform.gw"})
    void printsWhatParsesToTheSameTree(String name) {
        GwFile file = Parser.parse(Examples.read(name)).value().orElseThrow();
        String printed = Printer.print(file);
        Outcome<GwFile> again = Parser.parse(new SourceFile(name, printed));
        assertEquals(List.of(), again.diagnostics(), printed);
        assertEquals(
                Shape.of(file.declarations()),
                Shape.of(again.value().orElseThrow().declarations()));
        assertEquals(printed, Printer.print(again.value().orElseThrow()));
    }
}
