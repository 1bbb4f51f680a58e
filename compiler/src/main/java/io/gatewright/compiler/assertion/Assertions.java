package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.Owner;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds a resolved gateway to its assertions. Stateless, safe for use by many threads. */
public final class Assertions {
    /** Declarations shown of one assertion; the rest is counted. */
    private static final int MOST_SHOWN = 8;

    private Assertions() {}

    /**
     * What does not hold (GW6001), and what is about nothing (GW6002). To be asked of a gateway without mistakes. Never
     * throws.
     */
    public static List<Diagnostic> run(GatewayModel gateway) {
        return gateway.asserts().stream()
                .flatMap(each -> check(gateway, each).stream())
                .toList();
    }

    private static Optional<Diagnostic> check(GatewayModel gateway, AssertModel rule) {
        List<Fact.Thing> all = Things.all(rule.subject(), gateway);
        List<Fact.Thing> selected = all.stream()
                .filter(thing -> rule.where()
                        .map(where -> where.match(new Judgement(gateway, thing)) != Truth.NO)
                        .orElse(true))
                .toList();
        if (selected.isEmpty()) {
            return aboutNothing(rule, all.size());
        }
        List<Fact.Thing> offending = selected.stream()
                .filter(thing ->
                        !rule.expect().match(new Judgement(gateway, thing)).isYes())
                .toList();
        return offending.isEmpty() ? Optional.empty() : Optional.of(failed(gateway, rule, offending, selected.size()));
    }

    private static Optional<Diagnostic> aboutNothing(AssertModel rule, int all) {
        if (rule.importedAt().isPresent() || all == 0 || rule.whereSpan().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.note(
                "GW6002",
                "this assertion is about nothing: " + rule.title(),
                rule.whereSpan().get(),
                "selects none of " + counted(all, rule.subject())));
    }

    private static Diagnostic failed(GatewayModel gateway, AssertModel rule, List<Fact.Thing> offending, int selected) {
        String said = "false for " + offending.size() + " of " + counted(selected, rule.subject());
        Span place = rule.importedAt().orElse(rule.expectSpan());
        Diagnostic told = Diagnostic.error(
                "GW6001",
                "assertion failed: " + rule.title(),
                place,
                rule.importedAt().isPresent()
                        ? "`" + rule.expectSpan().text().replaceAll("\\s+", " ") + "` is " + said
                        : said);
        Map<Span, String> origins = new LinkedHashMap<>();
        for (Fact.Thing thing : offending.subList(0, Math.min(MOST_SHOWN, offending.size()))) {
            List<Reasons.Reason> reasons = rule.expect().match(new Reasons(gateway, thing));
            Span declared = thing.at().orElse(rule.span());
            told = told.and(declared, reasons.stream().map(Reasons.Reason::text).collect(Collectors.joining("; ")));
            reasons.stream()
                    .flatMap(reason -> reason.origins().stream())
                    .filter(origin -> isElsewhere(gateway, origin.at(), declared))
                    .limit(MOST_SHOWN - Math.min(MOST_SHOWN, origins.size()))
                    .forEach(origin -> origins.putIfAbsent(origin.at(), origin.text()));
        }
        for (Map.Entry<Span, String> origin : origins.entrySet()) {
            told = told.and(origin.getKey(), origin.getValue() + " " + from(gateway, origin.getKey()));
        }
        return offending.size() <= MOST_SHOWN ? told : told.help(further(offending));
    }

    private static String further(List<Fact.Thing> offending) {
        List<Fact.Thing> more = offending.subList(MOST_SHOWN, offending.size());
        String names = more.stream().limit(MOST_SHOWN).map(Fact.Thing::name).collect(Collectors.joining("`, `"));
        return "also false for `" + names + "`"
                + (more.size() > MOST_SHOWN ? " and " + (more.size() - MOST_SHOWN) + " more" : "");
    }

    /** Whether a setting comes from another declaration than the one that it reaches, a group around that among them. */
    private static boolean isElsewhere(GatewayModel gateway, Span at, Span declared) {
        Optional<Owner> owner = gateway.owner(at);
        return owner.isPresent() && !owner.equals(gateway.owner(declared));
    }

    private static String from(GatewayModel gateway, Span at) {
        return gateway.owner(at).map(owner -> "comes from " + owner.title()).orElse("comes from here");
    }

    private static String counted(int number, Kind kind) {
        return number + " " + kind.word() + (number == 1 ? "" : "s");
    }

    /** For {@link AssertModel}s in the order of their files and places. */
    public static List<AssertModel> sorted(List<AssertModel> rules) {
        List<AssertModel> sorted = new ArrayList<>(rules);
        sorted.sort((a, b) -> {
            int byFile = a.span().file().name().compareTo(b.span().file().name());
            return byFile != 0
                    ? byFile
                    : Integer.compare(a.span().start(), b.span().start());
        });
        return sorted;
    }
}
