package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which page is proposed below diagnostics. */
class DiagnosticLogTest {
    @Test
    void theErrorIsToBeReadFirst() {
        Span span = new SourceFile("a.gw", "a").span(0, 1);
        Diagnostic note = Diagnostic.note("GW5901", "a", span, "");
        Diagnostic warning = Diagnostic.warning("GW2101", "a", span, "");
        Diagnostic error = Diagnostic.error("GW6001", "a", span, "");
        assertEquals("GW6001", DiagnosticLog.codeOfTheWorst(List.of(note, warning, error)));
        assertEquals("GW2101", DiagnosticLog.codeOfTheWorst(List.of(note, warning)));
    }
}
