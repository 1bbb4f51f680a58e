package io.gatewright.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static Outcome<GwFile> parse(String text) {
        return Parser.parse(new SourceFile("limits.gw", text));
    }

    private static List<String> codes(Outcome<GwFile> outcome) {
        return outcome.diagnostics().stream().map(Diagnostic::code).collect(Collectors.toList());
    }

    @Test
    void aFileOfTooManyCharactersIsRefused() {
        Outcome<GwFile> outcome = parse("#".repeat(Limits.LONGEST_FILE + 1));
        assertEquals(List.of(Codes.TOO_LARGE), codes(outcome));
        assertTrue(outcome.value().isEmpty());
    }

    @Test
    void aFileOfTooManyWordsIsRefused() {
        assertEquals(List.of(Codes.TOO_LARGE), codes(parse("a ".repeat(Limits.MOST_TOKENS + 1))));
    }

    @Test
    void theDeepestNestingIsAccepted() {
        int inner = Limits.DEEPEST - 1;
        String text = "policy p { require " + "(".repeat(inner - 1) + "a" + ")".repeat(inner - 1) + " }";
        assertEquals(List.of(), codes(parse(text)));
    }

    @Test
    void moreProblemsThanTheMostEndInANote() {
        List<String> codes = codes(parse("banana\n".repeat(Problems.MOST + 50)));
        assertEquals(Problems.MOST + 1, codes.size());
        assertEquals(Codes.TOO_MANY, codes.get(Problems.MOST));
    }
}
