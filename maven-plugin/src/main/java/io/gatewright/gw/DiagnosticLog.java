package io.gatewright.gw;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Prints diagnostics through Maven's log, line by line, so that carets stay under what they point at. */
final class DiagnosticLog {
    private final Log log;

    DiagnosticLog(Log log) {
        this.log = log;
    }

    /** All of them, at the level of the worst; nothing where there are none. */
    void print(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        Consumer<String> out = level(diagnostics);
        HumanRenderer.render(diagnostics, Terminal.wantsColor()).lines().forEach(out);
        out.accept("what a code means: mvn gw:explain -Dcode=" + codeOfTheWorst(diagnostics));
    }

    /** The code of the first error; where there is none, of the first warning, or of the first note. */
    static String codeOfTheWorst(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .min(Comparator.comparing(Diagnostic::severity))
                .map(Diagnostic::code)
                .orElse("GW");
    }

    private Consumer<String> level(List<Diagnostic> diagnostics) {
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return log::error;
        }
        boolean warns = diagnostics.stream().anyMatch(one -> one.severity() == Severity.WARNING);
        return warns ? log::warn : log::info;
    }
}
