package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Statement;
import io.gatewright.dsl.syntax.StringText;
import java.util.Collection;

/** {@code because} says something. */
final class StatedReasons {
    private final Findings findings;

    StatedReasons(Findings findings) {
        this.findings = findings;
    }

    void check(Collection<Level> levels) {
        for (Level level : levels) {
            level.body().of(Statement.Lift.class).forEach(lift -> check("lift", lift.because()));
            level.body().of(Statement.Allow.class).forEach(allow -> check("allow", allow.because()));
        }
    }

    private void check(String statement, StringText because) {
        if (because.value().isBlank()) {
            findings.add(
                    Diagnostic.error("GW2092", "`" + statement + "` needs a reason", because.span(), "tells nobody why")
                            .help("`because \"…\"`: why it is right, and who knows"));
        }
    }
}
