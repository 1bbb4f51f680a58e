package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of a list, each once; one that comes again is GW2049. */
final class Distinct {
    private final Findings findings;
    private final SortedMap<String, Span> seen = new TreeMap<>();

    Distinct(Findings findings) {
        this.findings = findings;
    }

    void add(String text, Span span) {
        Span first = seen.putIfAbsent(text, span);
        if (first != null) {
            findings.add(Diagnostic.error("GW2049", "`" + text + "` is listed twice", span, "once is enough")
                    .and(first, "first here"));
        }
    }

    SortedSet<String> texts() {
        return new TreeSet<>(seen.keySet());
    }

    /** Where a text that was added stands. */
    Span span(String text) {
        return Objects.requireNonNull(seen.get(text), text);
    }
}
