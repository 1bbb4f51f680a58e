package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.model.ValueSet;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code when} of groups and of a route, all of which have to hold. */
final class ConditionFolding {
    private final Findings findings;
    private final ConditionReader reader;

    /** One comparison and where it stands. */
    record Found(ConditionVariable variable, ValueSet values, Span span) {}

    ConditionFolding(Declared declared, Types types, Findings findings) {
        this.findings = findings;
        this.reader = new ConditionReader(declared, types, findings);
    }

    /**
     * Null where something was reported.
     *
     * @param whens from the outermost inwards
     */
    @Nullable
    Conditions fold(List<Expr> whens) {
        int before = findings.errors();
        List<Found> found = new ArrayList<>();
        whens.forEach(when -> reader.read(when, found));
        if (findings.errors() > before) {
            return null;
        }
        Conditions all = Conditions.NONE;
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            Optional<Conditions> both = all.and(Conditions.of(each.variable(), each.values()));
            if (both.isEmpty()) {
                contradiction(each, found.subList(0, i));
                return null;
            }
            all = both.get();
        }
        return all;
    }

    private void contradiction(Found last, List<Found> earlier) {
        Diagnostic error = Diagnostic.error(
                "GW3103",
                "no request meets these conditions on `" + last.variable() + "`",
                last.span(),
                "never together");
        for (Found each : earlier) {
            if (each.variable().equals(last.variable())
                    && (each.values().intersect(last.values()).isEmpty() || earlier.size() < 3)) {
                error = error.and(each.span(), "with this");
            }
        }
        findings.add(error);
    }
}
