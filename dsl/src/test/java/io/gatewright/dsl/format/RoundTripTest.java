package io.gatewright.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RoundTripTest {
    /** Jqwik shrinks the seed; what is printed on failure is the text. */
    @Property(tries = 1000)
    void everyTreePrintsToTextThatParsesToIt(@ForAll long seed) {
        GwFile file = new Trees(new Random(seed)).file();
        String printed = Printer.print(file);
        Outcome<GwFile> again = Parser.parse(new SourceFile("printed.gw", printed));
        assertEquals("", HumanRenderer.render(again.diagnostics(), false), printed);
        GwFile read = again.value().orElseThrow();
        assertEquals(Shape.of(file.declarations()), Shape.of(read.declarations()), printed);
        assertEquals(printed, Printer.print(read));
    }
}
