package io.gatewright.compiler.check;

import io.gatewright.compiler.model.NotBuilt;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.List;

/** What is told of parts that resolve and cannot be generated: one error each (GW5900), or one note of all (GW5901). */
public final class Ungenerated {
    private static final String NOTE = "GW5901";
    private static final String ERROR = "GW5900";

    private static final int MOST_PLACES = 5;

    private Ungenerated() {}

    /** Why nothing is generated: one error a construct, wherever it is written. */
    public static List<Diagnostic> refuse(List<NotBuilt> parts) {
        return parts.stream().map(Ungenerated::refuse).toList();
    }

    private static Diagnostic refuse(NotBuilt part) {
        List<Span> places = part.places();
        Diagnostic error = Diagnostic.error(
                ERROR,
                part.construct() + " is not built yet",
                places.get(0),
                "this version cannot make it take effect");
        for (Span place : places.subList(1, Math.min(MOST_PLACES, places.size()))) {
            error = error.and(place, "here too");
        }
        int more = places.size() - MOST_PLACES;
        return more > 0 ? error.help("and at " + more + " more " + (more == 1 ? "place" : "places")) : error;
    }

    /** For those who only check: the sources are right, and cannot be generated. */
    public static Diagnostic note(List<NotBuilt> parts) {
        NotBuilt first = parts.get(0);
        String count = parts.size() == 1 ? "one part" : parts.size() + " parts";
        Diagnostic note = Diagnostic.note(
                NOTE,
                count + " of this gateway cannot be generated yet",
                first.places().get(0),
                first.construct());
        for (NotBuilt part : parts.subList(1, parts.size())) {
            note = note.and(part.places().get(0), part.construct());
        }
        return note.help("checked all the same; `gw:generate` refuses it");
    }
}
