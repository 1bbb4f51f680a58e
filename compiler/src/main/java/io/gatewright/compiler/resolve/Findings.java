package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.NotBuilt;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The diagnostics of one resolution. The same code at the same place is told once, however many routes it reaches. */
final class Findings {
    private static final Comparator<Span> BY_PLACE =
            Comparator.comparing((Span span) -> span.file().name()).thenComparing(Span::start);

    private final Map<Place, Diagnostic> found = new LinkedHashMap<>();
    private final List<Span> hidden = new ArrayList<>();
    private final Map<String, Set<Span>> notBuilt = new TreeMap<>();
    private int errors;

    private record Place(String code, Span span) {}

    void add(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        found.putIfAbsent(new Place(diagnostic.code(), diagnostic.primary().span()), diagnostic);
    }

    void error(String code, String message, Span span, String label) {
        add(Diagnostic.error(code, message, span, label));
    }

    /** A construct that resolves and cannot be generated; no mistake. */
    void notBuilt(String construct, Span span) {
        notBuilt.computeIfAbsent(construct, each -> new HashSet<>()).add(span);
    }

    /** Every construct once, in order of where it is first written. */
    List<NotBuilt> notBuilt() {
        Masking masking = new Masking(hidden);
        return notBuilt.entrySet().stream()
                .map(each -> new NotBuilt(
                        each.getKey(),
                        each.getValue().stream()
                                .sorted(BY_PLACE)
                                .map(masking::move)
                                .toList()))
                .sorted(Comparator.comparing(part -> part.places().get(0), BY_PLACE))
                .toList();
    }

    /** How many errors were reported, repetitions included: a later larger number means that something failed. */
    int errors() {
        return errors;
    }

    /** From now on nothing of this text appears in a rendered line. */
    void hide(Span secret) {
        hidden.add(secret);
    }

    /** In order of files and places. */
    List<Diagnostic> all() {
        return new Masking(hidden)
                .apply(found.values().stream()
                        .sorted(Comparator.comparing(each -> each.primary().span(), BY_PLACE))
                        .toList());
    }
}
