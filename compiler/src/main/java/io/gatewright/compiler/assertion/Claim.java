package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an assertion says of one declaration: yes or no. Said of many facts, it is said of one or of all of them. */
public sealed interface Claim {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R holds(Holds claim);

        R compare(Compare claim);

        R in(In claim);

        R under(Under claim);

        R requires(Requires claim);

        R written(Written claim);

        R and(And claim);

        R or(Or claim);

        R not(Not claim);

        R each(OfEach claim);
    }

    /** A property that is a yes or no by itself. */
    record Holds(Term term) implements Claim {
        public Holds {
            Objects.requireNonNull(term);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holds(this);
        }
    }

    /** What is absent is equal to {@code null} alone, and neither more nor less than anything. */
    record Compare(Value.Op op, Term left, Term right) implements Claim {
        public Compare {
            Objects.requireNonNull(op);
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** {@code a in [b, c]}, or in a list of the gateway's. */
    record In(Term item, Term list) implements Claim {
        public In {
            Objects.requireNonNull(item);
            Objects.requireNonNull(list);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.in(this);
        }
    }

    /**
     * {@code route.path under /admin}: every path of the pattern starts so.
     *
     * @param segments empty stands for any capture
     */
    record Under(Term path, List<Optional<String>> segments) implements Claim {
        public Under {
            Objects.requireNonNull(path);
            segments = List.copyOf(segments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.under(this);
        }
    }

    /**
     * {@code route.requires(…)}: nobody gets through who does not meet one of {@code wanted}.
     *
     * @param wanted what was written, once for every auth whose claims it could mean
     */
    record Requires(Term route, List<Value> wanted) implements Claim {
        public Requires {
            Objects.requireNonNull(route);
            wanted = List.copyOf(wanted);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.requires(this);
        }
    }

    /** {@code written(…)}: there, and not by default. */
    record Written(Term term) implements Claim {
        public Written {
            Objects.requireNonNull(term);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.written(this);
        }
    }

    /** Both. */
    record And(Claim left, Claim right) implements Claim {
        public And {
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.and(this);
        }
    }

    /** One or both. */
    record Or(Claim left, Claim right) implements Claim {
        public Or {
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.or(this);
        }
    }

    /** {@code not …} */
    record Not(Claim operand) implements Claim {
        public Not {
            Objects.requireNonNull(operand);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** {@code any(…)} or {@code all(…)}: how comparisons inside are meant that look at many facts. */
    record OfEach(boolean all, Claim claim) implements Claim {
        public OfEach {
            Objects.requireNonNull(claim);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.each(this);
        }
    }
}
