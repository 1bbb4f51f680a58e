package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.ValueSet;
import io.gatewright.compiler.plan.route.Segment;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/** The first thing that keeps a route from taking a request, in the order in which the gateway decides. */
public sealed interface Reason {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R otherHost(OtherHost reason);

        R segment(OtherSegment reason);

        R pathEnds(PathEnds reason);

        R pathGoesOn(PathGoesOn reason);

        R method(OtherMethod reason);

        R condition(FailedCondition reason);

        R lessSpecific(LessSpecific reason);
    }

    /**
     * The request's host commits to a table in which the route does not stand.
     *
     * @param hosts those of the route; empty: hosts that no route names
     */
    record OtherHost(SortedSet<HostPattern> hosts) implements Reason {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherHost(this);
        }
    }

    /**
     * A segment that the route does not take.
     *
     * @param index from 0
     * @param found in normal form; perhaps empty
     * @param wanted what the route takes there
     * @param shown the same as the source has it: {@code orders}, {@code {id:uuid}}
     */
    record OtherSegment(int index, String found, Segment wanted, String shown) implements Reason {
        public OtherSegment {
            Objects.requireNonNull(found);
            Objects.requireNonNull(wanted);
            Objects.requireNonNull(shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.segment(this);
        }
    }

    /** @param index of the first segment, from 0, that is missing; {@code shown} as the source has it */
    record PathEnds(int index, String shown) implements Reason {
        public PathEnds {
            Objects.requireNonNull(shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathEnds(this);
        }
    }

    /** @param length how many segments the route takes; {@code slash} whether only a last slash is too much */
    record PathGoesOn(int length, boolean slash) implements Reason {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathGoesOn(this);
        }
    }

    /** @param taken the methods that the route takes, HEAD with GET */
    record OtherMethod(String asked, List<String> taken) implements Reason {
        public OtherMethod {
            Objects.requireNonNull(asked);
            taken = List.copyOf(taken);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.method(this);
        }
    }

    /** @param given what the request has: nothing, one value, or several, which meet no condition */
    record FailedCondition(ConditionVariable variable, List<String> given, ValueSet wanted) implements Reason {
        public FailedCondition {
            Objects.requireNonNull(variable);
            given = List.copyOf(given);
            Objects.requireNonNull(wanted);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.condition(this);
        }
    }

    /** The route matches all of the request, and the one that wins is more specific. */
    record LessSpecific(String winner, By by) implements Reason {
        public LessSpecific {
            Objects.requireNonNull(winner);
            Objects.requireNonNull(by);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lessSpecific(this);
        }
    }

    /** What makes the winner more specific. */
    enum By {
        /** Every path that the winner takes is one of the other's, and not the other way round. */
        PATH,
        /** The paths are the same; the winner names the method, which the other takes as any method, or HEAD through GET. */
        METHOD,
        /** Paths and methods are the same; every request that meets the winner's conditions meets the other's. */
        CONDITIONS,
        /** A preflight does not say what the request will hold, so the two are alike for it; their {@code cors} are equal. */
        PREFLIGHT
    }
}
