package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.Conditions;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who takes a request whose path and method are settled: a decision diagram over the variables of conditions, which are asked
 * about in their order. Choices are shared, so that equal ones are equal objects.
 */
public sealed interface Choice {
    /** Nobody does. */
    Choice NOBODY = new Nobody();

    <R> R match(Cases<R> cases);

    /** Who takes a request that gives the variables these values. */
    Optional<Candidate> of(Request request);

    /** Adds every route that takes some request. */
    void addTo(Set<Candidate> takers);

    /** One method per case. */
    interface Cases<R> {
        R nobody(Nobody choice);

        R take(Take choice);

        R ask(Ask choice);
    }

    /** No route. */
    record Nobody() implements Choice {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nobody(this);
        }

        @Override
        public Optional<Candidate> of(Request request) {
            return Optional.empty();
        }

        @Override
        public void addTo(Set<Candidate> takers) {}
    }

    /** One route, whatever else the request holds. */
    record Take(Candidate route) implements Choice {
        public Take {
            Objects.requireNonNull(route);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.take(this);
        }

        @Override
        public Optional<Candidate> of(Request request) {
            return Optional.of(route);
        }

        @Override
        public void addTo(Set<Candidate> takers) {
            takers.add(route);
        }
    }

    /**
     * It depends on a variable. Compared by identity. For the scheme, {@code values} names {@code https} alone and the three
     * others are one and the same, for {@code http}.
     *
     * @param values the choice for a value of its own; not that of {@code otherValue}
     * @param otherValue when the variable is there, once, with any other value
     * @param absent when it is not there
     * @param repeated when it is there more than once
     */
    record Ask(
            ConditionVariable variable,
            SortedMap<String, Choice> values,
            Choice otherValue,
            Choice absent,
            Choice repeated)
            implements Choice {
        public Ask {
            Objects.requireNonNull(variable);
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            Objects.requireNonNull(otherValue);
            Objects.requireNonNull(absent);
            Objects.requireNonNull(repeated);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ask(this);
        }

        @Override
        public Optional<Candidate> of(Request request) {
            List<String> given = request.given(variable);
            Choice next = given.isEmpty()
                    ? absent
                    : given.size() > 1 ? repeated : values.getOrDefault(given.get(0), otherValue);
            return next.of(request);
        }

        @Override
        public void addTo(Set<Candidate> takers) {
            new Takers(Conditions.NONE, takers).add(this);
        }

        @Override
        public boolean equals(Object o) {
            return this == o;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
