package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The diagnostics of one resolution. The same code at the same place is told once, however many routes it reaches. */
final class Findings {
    private static final String NOT_BUILT = "GW5900";

    private final Map<Place, Diagnostic> found = new LinkedHashMap<>();
    private final List<Span> hidden = new ArrayList<>();
    private int errors;
    private int mistakes;

    private record Place(String code, Span span) {}

    void add(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
            mistakes += diagnostic.code().equals(NOT_BUILT) ? 0 : 1;
        }
        found.putIfAbsent(new Place(diagnostic.code(), diagnostic.primary().span()), diagnostic);
    }

    void error(String code, String message, Span span, String label) {
        add(Diagnostic.error(code, message, span, label));
    }

    /** A construct of the design that does not take effect yet. */
    void notBuilt(String construct, Span span) {
        error(NOT_BUILT, construct + " is not built yet", span, "this version cannot make it take effect");
    }

    /** How many errors were reported, repetitions included: a later larger number means that something failed. */
    int errors() {
        return errors;
    }

    /** As {@link #errors}, without what is right and not built yet: a route is understood beside that. */
    int mistakes() {
        return mistakes;
    }

    /** From now on nothing of this text appears in a rendered line. */
    void hide(Span secret) {
        hidden.add(secret);
    }

    /** In order of files and places. */
    List<Diagnostic> all() {
        return new Masking(hidden)
                .apply(found.values().stream()
                        .sorted((a, b) -> {
                            Span left = a.primary().span();
                            Span right = b.primary().span();
                            int byFile =
                                    left.file().name().compareTo(right.file().name());
                            return byFile != 0 ? byFile : Integer.compare(left.start(), right.start());
                        })
                        .toList());
    }
}
