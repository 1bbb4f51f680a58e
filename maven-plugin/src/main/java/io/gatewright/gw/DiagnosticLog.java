package io.gatewright.gw;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Severity;
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
        out.accept(
                "what a code means: mvn gw:explain -Dcode=" + diagnostics.get(0).code());
    }

    private Consumer<String> level(List<Diagnostic> diagnostics) {
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return log::error;
        }
        boolean warns = diagnostics.stream().anyMatch(one -> one.severity() == Severity.WARNING);
        return warns ? log::warn : log::info;
    }
}
