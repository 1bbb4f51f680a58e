package io.gatewright.compiler.plan.route;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of the routes that one host has, with what there is to tell of it. */
final class TablePlanner {
    private final Sharing sharing;
    private final Meets meets;
    private final Regions regions;
    private final Comparator<Candidate> inSource;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final List<Ambiguity.Told> ambiguities = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private int found;
    private int steps;

    /** @param inSource the order in which the routes of a message are shown */
    TablePlanner(Sharing sharing, Meets meets, Comparator<Candidate> inSource) {
        this.sharing = sharing;
        this.meets = meets;
        this.regions = new Regions(meets);
        this.inSource = inSource;
    }

    /** Told so far, errors that leave no table. */
    List<Diagnostic> errors() {
        return Stream.concat(errors.stream(), Ambiguity.widest(ambiguities).stream())
                .toList();
    }

    List<Diagnostic> notes() {
        return notes;
    }

    /** Pairs looked at so far in the search for ambiguous ones. */
    int steps() {
        return steps;
    }

    /**
     * The table; empty where two routes would win one request.
     *
     * @param host of the requests, as in {@link Overlap}
     * @throws TooLargeException if the plan would pass its bounds
     */
    Optional<Table> plan(List<Candidate> routes, String host) {
        Trie trie = new Trie(routes);
        Overlaps.Result overlaps = Overlaps.of(trie, meets, host);
        steps += overlaps.steps();
        if (!overlaps.found().isEmpty()) {
            report(overlaps.found(), trie);
            return Optional.empty();
        }
        if (overlaps.exhausted()) {
            throw new TooLargeException(TooLargeException.Cause.PATHS);
        }
        Decision select = PlanBuilder.build(trie, sharing, regions, new Winning.OfRequests(sharing.choices()));
        Decision preflight =
                routes.stream().allMatch(route -> route.conditions().isNone()) ? select : preflight(trie, host);
        notes.addAll(FallThrough.report(routes, trie, preflight));
        return Optional.of(new Table(select, preflight));
    }

    private Decision preflight(Trie trie, String host) {
        PreflightWinning winning = new PreflightWinning(host);
        Decision preflight = PlanBuilder.build(trie, sharing, regions, winning);
        errors.addAll(SharedDifferently.report(winning.conflicts(), inSource));
        return preflight;
    }

    private void report(List<Overlap> overlaps, Trie trie) {
        ambiguities.addAll(Ambiguity.report(overlaps, trie, inSource));
        boolean more = found < Overlaps.MAX_FOUND && found + overlaps.size() >= Overlaps.MAX_FOUND;
        found += overlaps.size();
        if (more) {
            errors.add(Ambiguity.more(overlaps.get(overlaps.size() - 1).first()));
        }
    }
}
