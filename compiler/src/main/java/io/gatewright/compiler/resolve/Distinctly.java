package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Name;
import java.util.HashMap;
import java.util.Map;

/** The keys of one object, each once; one that comes again is GW2005. */
final class Distinctly {
    private final Findings findings;
    private final Map<String, Name> keys = new HashMap<>();

    Distinctly(Findings findings) {
        this.findings = findings;
    }

    /** Whether it is the first of its name. */
    boolean add(Name key) {
        Name first = keys.putIfAbsent(key.text(), key);
        if (first != null) {
            findings.add(
                    Diagnostic.error("GW2005", "`" + key.text() + "` is set twice", key.span(), "which of the two?")
                            .and(first.span(), "first here"));
        }
        return first == null;
    }
}
