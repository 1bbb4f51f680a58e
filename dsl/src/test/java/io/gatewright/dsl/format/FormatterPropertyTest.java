package io.gatewright.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Examples;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a file looks like, formatting keeps its tree and its comments, and formatting again changes nothing. */
class FormatterPropertyTest {
    private static final List<String> EXAMPLES = List.of("shop.gw", "bff.gw", "platform.gw");

    @Property(tries = 500)
    void randomTreesStayWhatTheyAre(@ForAll long seed) {
        Random random = new Random(seed);
        String printed = Printer.print(new Trees(random).file());
        check(Mess.of(new SourceFile("random.gw", printed), random));
    }

    @Property(tries = 200)
    void theExamplesStayWhatTheyAre(@ForAll long seed) {
        Random random = new Random(seed);
        check(Mess.of(Examples.read(EXAMPLES.get(random.nextInt(EXAMPLES.size()))), random));
    }

    private static void check(String text) {
        SourceFile source = new SourceFile("messy.gw", text);
        Outcome<GwFile> before = Parser.parse(source);
        assertEquals("", HumanRenderer.render(before.diagnostics(), false), text);
        String formatted = Formatter.format(source).value().orElseThrow();
        GwFile after =
                Parser.parse(new SourceFile("messy.gw", formatted)).value().orElseThrow();
        assertEquals(Shape.of(before.value().orElseThrow().declarations()), Shape.of(after.declarations()), formatted);
        String again =
                Formatter.format(new SourceFile("messy.gw", formatted)).value().orElseThrow();
        assertEquals(formatted, again, text);
    }
}
