package io.gatewright.compiler.report;

import io.gatewright.compiler.check.Silenced;
import io.gatewright.compiler.check.Verdict;
import io.gatewright.dsl.diagnostic.Covering;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a tool has to tell, ready to be written in any form.
 *
 * @param tool which tool tells it
 * @param version of Gatewright
 * @param failOn from which severity on the tool fails
 */
public record Report(Tool tool, String version, Verdict verdict, SourcePaths paths, Threshold failOn) {
    public Report {
        Objects.requireNonNull(tool);
        Objects.requireNonNull(version);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(paths);
        Objects.requireNonNull(failOn);
    }

    /** Which tool tells something; the results of two tools over one source stand beside each other. */
    public enum Tool {
        CHECK("check"),
        DIFF("diff");

        private final String word;

        Tool(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether a code is one of its own. */
        boolean tells(String code) {
            return code.startsWith("GW7") == (this == DIFF);
        }
    }

    /** Whether the tool fails. */
    public boolean fails() {
        return !failOn.reached(verdict.told()).isEmpty();
    }

    /** What may be shown of all that is told and silenced. */
    Covering covering() {
        return new Covering(Stream.concat(
                        verdict.told().stream(), verdict.silenced().stream().map(Silenced::diagnostic))
                .toList());
    }

    /** How many of what is told have this severity. */
    long count(Severity severity) {
        return verdict.told().stream()
                .filter(each -> each.severity() == severity)
                .count();
    }

    /** What is told, as it may be shown. */
    List<Diagnostic> told(Covering covering) {
        return verdict.told().stream().map(covering::of).toList();
    }
}
