package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Winners;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one of the gateways has at a path.
 *
 * @param served whether it has a table for the host
 * @param redirects whether it redirects to the path with the other ending
 * @param here who wins there
 * @param otherSlash who wins at the path with the other ending
 * @param preflight who answers preflights there
 */
record Side(boolean served, boolean redirects, Winners here, Winners otherSlash, Winners preflight) {
    /** The methods that redirects are for. */
    static final List<String> REDIRECTED = List.of("GET", "HEAD");

    /** Whether every request is a 404 or 421. */
    boolean isNothing() {
        return here.isNone() && !(redirects && !otherSlash.isNone());
    }

    /** The choices that decide what is answered, added to a list of choices. */
    final class Question {
        private final String method;
        private final int own;
        private final SortedMap<String, Integer> named = new TreeMap<>();
        private final OptionalInt other;

        /** @param choices added to */
        Question(String method, List<Choice> choices) {
            this.method = method;
            this.own = add(here.winner(method), choices);
            boolean certain = here.winner(method) instanceof Choice.Take;
            if (!certain) {
                here.named().forEach((each, choice) -> named.put(each, add(choice, choices)));
            }
            this.other = !certain && redirects && REDIRECTED.contains(method)
                    ? OptionalInt.of(add(otherSlash.winner(method), choices))
                    : OptionalInt.empty();
        }

        private static int add(Choice choice, List<Choice> choices) {
            choices.add(choice);
            return choices.size() - 1;
        }

        /** The answer to a request that is no preflight. */
        Answer answer(List<Optional<Candidate>> takers) {
            return takers.get(own).<Answer>map(Answer.Routed::new).orElseGet(() -> unrouted(takers));
        }

        /** The answer to a preflight that asks leave for a method. */
        Answer answer(String asks, List<Optional<Candidate>> takers) {
            boolean ownOptions = takers.get(own)
                    .filter(route -> route.methods().contains("OPTIONS"))
                    .isPresent();
            Optional<Candidate> sharing =
                    taker(preflight.winner(asks)).filter(route -> route.cors().isPresent());
            return ownOptions || sharing.isEmpty() ? answer(takers) : new Answer.Preflight(sharing.get());
        }

        private Answer unrouted(List<Optional<Candidate>> takers) {
            if (!served) {
                return new Answer.Unrouted(421, "");
            }
            List<String> allowed = new ArrayList<>();
            named.forEach((each, at) -> {
                if (takers.get(at).isPresent()) {
                    allowed.add(each);
                }
            });
            if (allowed.isEmpty()) {
                boolean moved =
                        other.isPresent() && takers.get(other.getAsInt()).isPresent();
                return moved ? new Answer.Redirected() : new Answer.Unrouted(404, "");
            }
            TreeSet<String> shown = new TreeSet<>(allowed);
            shown.add("OPTIONS");
            return new Answer.Unrouted(method.equals("OPTIONS") ? 204 : 405, String.join(", ", shown));
        }
    }

    /** Who takes a method whatever the conditions, as it is for preflights. */
    static Optional<Candidate> taker(Choice choice) {
        return choice.match(new Choice.Cases<Optional<Candidate>>() {
            @Override
            public Optional<Candidate> nobody(Choice.Nobody nobody) {
                return Optional.empty();
            }

            @Override
            public Optional<Candidate> take(Choice.Take take) {
                return Optional.of(take.route());
            }

            @Override
            public Optional<Candidate> ask(Choice.Ask ask) {
                throw new IllegalStateException("a preflight that asks about " + ask.variable());
            }
        });
    }

    /** Every method that is told apart from others there. */
    void addMethods(Set<String> methods) {
        methods.addAll(here.named().keySet());
        if (redirects) {
            methods.addAll(REDIRECTED);
            methods.addAll(otherSlash.named().keySet());
        }
    }
}
