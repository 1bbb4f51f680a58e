package io.gatewright.compiler.report;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The changes that would mend a diagnostic: those it names, else the word that the label of its place proposes. */
final class Fixes {
    /** A label that is nothing but a proposal says what should stand at its place. */
    private static final Pattern PROPOSAL = Pattern.compile("did you mean `([^`]+)`\\?");

    private Fixes() {}

    static List<Fix> of(Diagnostic diagnostic) {
        if (!diagnostic.fixes().isEmpty()) {
            return diagnostic.fixes();
        }
        Diagnostic.Label place = diagnostic.primary();
        Matcher proposal = PROPOSAL.matcher(place.text());
        return proposal.matches()
                ? List.of(Fix.replace(place.span(), likeBefore(place.span().text(), proposal.group(1))))
                : List.of();
    }

    /** Between quotes where the text was. */
    private static String likeBefore(String before, String proposed) {
        boolean quoted = before.startsWith("\"") && !proposed.startsWith("\"");
        return quoted ? "\"" + proposed + "\"" : proposed;
    }
}
