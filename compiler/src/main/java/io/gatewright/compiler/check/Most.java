package io.gatewright.compiler.check;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Bounds what is told of one run: errors before warnings, and a note that counts the rest (GW1014). */
public final class Most {
    private static final int TOLD = 100;

    private Most() {}

    /** At most 100, in their order, and the note. */
    public static List<Diagnostic> of(List<Diagnostic> told) {
        if (told.size() <= TOLD) {
            return told;
        }
        long errors = told.stream().filter(Diagnostic::isError).count();
        long room = Math.max(0, TOLD - errors);
        List<Diagnostic> kept = new ArrayList<>();
        Diagnostic first = null;
        for (Diagnostic each : told) {
            boolean fits = each.isError() ? kept.size() < TOLD : room-- > 0;
            if (fits && kept.size() < TOLD) {
                kept.add(each);
            } else if (first == null) {
                first = each;
            }
        }
        if (first != null) {
            int more = told.size() - kept.size();
            kept.add(Diagnostic.note(
                    "GW1014",
                    more == 1 ? "1 more problem is not shown" : more + " more problems are not shown",
                    first.primary().span(),
                    "the first of them"));
        }
        return kept;
    }
}
