package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import org.jspecify.annotations.Nullable;

/** What may be absent is handled before it is used (GW2031), and what is never absent is not handled (GW2035). */
final class Absence {
    private final Findings findings;

    Absence(Findings findings) {
        this.findings = findings;
    }

    /** The value, or null and a report where it may be absent. */
    @Nullable
    Value present(Typed typed, Span span) {
        return present(typed, span, otherwise(typed.kind()));
    }

    /** @param otherwise what could stand there where the value is absent */
    @Nullable
    Value present(Typed typed, Span span, String otherwise) {
        if (typed.optional()) {
            tell(span, "and then?", "`" + span.text() + " ?? " + otherwise + "`");
            return null;
        }
        return typed.value();
    }

    /** The plainest value of a kind. */
    static String otherwise(Kind kind) {
        if (kind instanceof ListOf) {
            return "[]";
        }
        if (kind == Plain.BOOL) {
            return "false";
        }
        return kind.isNumber() ? "0" : "\"\"";
    }

    void tell(Span span, String label, String help) {
        findings.add(Diagnostic.error("GW2031", "`" + span.text() + "` may be absent", span, label)
                .help(help));
    }

    /** @param handling what stands there in vain */
    void neverAbsent(Span value, Span handling, String label) {
        findings.add(Diagnostic.warning("GW2035", "`" + value.text() + "` is never absent", handling, label));
    }
}
