package io.gatewright.gw;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Prints diagnostics through Maven's log, line by line, so that carets stay under what they point at. */
final class DiagnosticLog {
    private final Log log;

    DiagnosticLog(Log log) {
        this.log = log;
    }

    void print(List<Diagnostic> diagnostics) {
        boolean color = MessageUtils.isColorEnabled() && System.getenv("NO_COLOR") == null;
        for (Diagnostic diagnostic : diagnostics) {
            HumanRenderer.render(List.of(diagnostic), color).lines().forEach(line -> print(diagnostic, line));
        }
    }

    private void print(Diagnostic diagnostic, String line) {
        switch (diagnostic.severity()) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            case NOTE -> log.info(line);
        }
    }
}
