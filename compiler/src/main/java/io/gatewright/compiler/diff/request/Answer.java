package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.plan.route.Candidate;
import java.util.Objects;

/** What a gateway does with a request, as far as choosing goes. */
public sealed interface Answer {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R routed(Routed answer);

        R preflight(Preflight answer);

        R redirected(Redirected answer);

        R unrouted(Unrouted answer);
    }

    /** A route takes it. */
    record Routed(Candidate route) implements Answer {
        public Routed {
            Objects.requireNonNull(route);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.routed(this);
        }
    }

    /** A CORS preflight, answered by the {@code cors} of this route. */
    record Preflight(Candidate route) implements Answer {
        public Preflight {
            if (route.cors().isEmpty()) {
                throw new IllegalArgumentException(route + " has no cors");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.preflight(this);
        }
    }

    /** 308 to the path with the other ending. */
    record Redirected() implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redirected(this);
        }
    }

    /**
     * No route takes it.
     *
     * @param status 404, 405, 421, or 204 for OPTIONS
     * @param allow the value of {@code Allow}; empty for 404 and 421
     */
    record Unrouted(int status, String allow) implements Answer {
        public Unrouted {
            Objects.requireNonNull(allow);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unrouted(this);
        }
    }
}
