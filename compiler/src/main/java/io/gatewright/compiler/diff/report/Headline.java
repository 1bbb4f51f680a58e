package io.gatewright.compiler.diff.report;

import io.gatewright.compiler.diff.Finding;
import io.gatewright.compiler.diff.request.Answer;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** In which words a finding is spoken of. */
final class Headline {
    /** Most methods that are written out. */
    private static final int MOST = 6;

    private Headline() {}

    /** The route that answers an answer. */
    static Optional<Candidate> route(Answer answer) {
        return answer.match(new Answer.Cases<Optional<Candidate>>() {
            @Override
            public Optional<Candidate> routed(Answer.Routed routed) {
                return Optional.of(routed.route());
            }

            @Override
            public Optional<Candidate> preflight(Answer.Preflight preflight) {
                return Optional.of(preflight.route());
            }

            @Override
            public Optional<Candidate> redirected(Answer.Redirected redirected) {
                return Optional.empty();
            }

            @Override
            public Optional<Candidate> unrouted(Answer.Unrouted unrouted) {
                return Optional.empty();
            }
        });
    }

    /** {@code GET|HEAD /orders/{id}}: the methods met, {@code ANY} as in a route where those are among them that nobody names, and the narrower of the paths. */
    static String requests(Finding finding) {
        Optional<Candidate> was = route(finding.before());
        Optional<Candidate> is = route(finding.after());
        SortedSet<String> met = finding.methods();
        String methods = met.contains(Finding.ANY) ? "ANY" : met.size() > MOST ? "…" : String.join("|", met);
        String path = is.filter(now ->
                        was.map(then -> then.pattern().includes(now.pattern())).orElse(true))
                .or(() -> was)
                .map(Candidate::shown)
                .orElse(finding.witness().request().path());
        return methods + " " + path + (preflight(finding) ? " (preflights)" : "");
    }

    private static boolean preflight(Finding finding) {
        return finding.before() instanceof Answer.Preflight || finding.after() instanceof Answer.Preflight;
    }

    /** {@code route orders}, {@code route all, now route orders}, or nothing. */
    static String routes(Finding finding) {
        Optional<String> was = route(finding.before()).map(Candidate::name);
        Optional<String> is = route(finding.after()).map(Candidate::name);
        if (was.isPresent() && is.isPresent() && !was.equals(is)) {
            return "route " + was.get() + ", now route " + is.get();
        }
        return is.or(() -> was).map(name -> "route " + name).orElse("");
    }

    /** The other routes whose requests are treated differently in the same way, by name. */
    static List<String> further(Finding finding) {
        SortedSet<String> names = new TreeSet<>();
        finding.also()
                .forEach(each ->
                        route(each.after()).or(() -> route(each.before())).ifPresent(route -> names.add(route.name())));
        route(finding.after()).or(() -> route(finding.before())).ifPresent(own -> names.remove(own.name()));
        return List.copyOf(names);
    }

    /** The same on one line. */
    static String furtherShown(Finding finding) {
        List<String> names = further(finding);
        int most = 10;
        return String.join(", ", names.subList(0, Math.min(most, names.size())))
                + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
    }

    /** Where to look in the later gateway; where nothing answers any more, in the earlier one. */
    static Optional<Span> at(Finding finding) {
        return route(finding.after()).or(() -> route(finding.before())).map(Candidate::span);
    }

    /** Whether {@link #at} is in the later gateway. */
    static boolean isLater(Finding finding) {
        return route(finding.after()).isPresent();
    }
}
