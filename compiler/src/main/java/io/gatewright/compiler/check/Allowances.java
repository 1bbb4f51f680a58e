package io.gatewright.compiler.check;

import io.gatewright.compiler.model.AllowModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies {@code allow GW… because "…" until DATE}. To be called once, over the diagnostics of all phases. */
public final class Allowances {
    private Allowances() {}

    /**
     * The diagnostics that are silenced, and those that are left with a warning for every allow that is expired (GW4103),
     * that names an error, or that silenced nothing (GW4104; not told beside errors, which hide what a later phase would
     * have said, and never of GW7xxx, the codes of changes).
     *
     * @param today the day that {@code until} is compared with; an allow still holds on its last day
     */
    public static Verdict apply(List<AllowModel> allows, List<Diagnostic> diagnostics, LocalDate today) {
        List<Diagnostic> left = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        Set<AllowModel> used = new HashSet<>();
        Map<String, List<AllowModel>> holding = allows.stream()
                .filter(allow -> !expired(allow, today))
                .collect(Collectors.groupingBy(AllowModel::code));
        for (Diagnostic diagnostic : diagnostics) {
            List<AllowModel> fitting = diagnostic.isError()
                    ? List.of()
                    : holding.getOrDefault(diagnostic.code(), List.of()).stream()
                            .filter(allow -> concerns(allow, diagnostic))
                            .toList();
            used.addAll(fitting);
            if (fitting.isEmpty()) {
                left.add(diagnostic);
            } else {
                silenced.add(new Silenced(diagnostic, fitting.get(0)));
            }
        }
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        for (AllowModel allow : allows) {
            if (expired(allow, today)) {
                left.add(Diagnostic.warning(
                                "GW4103",
                                "this `allow` ended on " + allow.until().orElseThrow(),
                                allow.span(),
                                "silences nothing any more")
                        .fix(removal(allow)));
            } else if (errors.stream().anyMatch(error -> concerns(allow, error))) {
                left.add(Diagnostic.warning(
                                "GW4104",
                                "`" + allow.code() + "` is an error",
                                allow.span(),
                                "errors cannot be silenced")
                        .fix(removal(allow)));
            } else if (errors.isEmpty() && !used.contains(allow) && !isOfChanges(allow)) {
                left.add(Diagnostic.warning(
                                "GW4104",
                                "this `allow` silences nothing",
                                allow.span(),
                                "there is no " + allow.code() + " here")
                        .fix(removal(allow)));
            }
        }
        return new Verdict(left, silenced);
    }

    private static Fix removal(AllowModel allow) {
        return Fix.remove("remove this `allow`", allow.span());
    }

    /** What changes is told of two gateways, and so never here. */
    private static boolean isOfChanges(AllowModel allow) {
        return allow.code().startsWith("GW7");
    }

    private static boolean expired(AllowModel allow, LocalDate today) {
        return allow.until().filter(today::isAfter).isPresent();
    }

    private static boolean concerns(AllowModel allow, Diagnostic diagnostic) {
        if (!allow.code().equals(diagnostic.code())) {
            return false;
        }
        return allow.scopes().isEmpty()
                || Stream.concat(Stream.of(diagnostic.primary()), diagnostic.secondary().stream())
                        .anyMatch(label -> allow.scopes().stream().anyMatch(scope -> within(label.span(), scope)));
    }

    private static boolean within(Span span, Span scope) {
        return span.start() >= scope.start()
                && span.end() <= scope.end()
                && span.file().name().equals(scope.file().name());
    }
}
