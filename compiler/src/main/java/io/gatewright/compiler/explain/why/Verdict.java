package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the gateway does with a request. */
public sealed interface Verdict {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R refused(Refused verdict);

        R won(Won verdict);

        R preflight(Preflight verdict);

        R redirected(Redirected verdict);

        R unrouted(Unrouted verdict);
    }

    /**
     * The request has no normal form.
     *
     * @param status 400, 414 or 501
     * @param step of N, 1 to 4
     * @param reason what the answer says
     */
    record Refused(int status, int step, String reason) implements Verdict {
        public Refused {
            Objects.requireNonNull(reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /**
     * A route takes it.
     *
     * @param captures in the order of the path; {@code **} last
     * @param steps in the order in which the request meets them, then those of the answer on its way back
     */
    record Won(RouteModel route, List<Captured> captures, List<Passed> steps) implements Verdict {
        public Won {
            Objects.requireNonNull(route);
            captures = List.copyOf(captures);
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.won(this);
        }
    }

    /**
     * What a part of the pattern took.
     *
     * @param name of the capture, or {@code **}
     * @param text in normal form
     * @param value decoded, as the policy sees it; of {@code **} the same as {@code text}
     */
    record Captured(String name, String text, String value) {
        public Captured {
            Objects.requireNonNull(name);
            Objects.requireNonNull(text);
            Objects.requireNonNull(value);
        }
    }

    /**
     * A CORS preflight that the gateway answers before any other step.
     *
     * @param method that it asks about
     * @param route that would take that method, whatever its conditions
     * @param refused which part is not allowed (403); empty: all is (204)
     */
    record Preflight(String method, RouteModel route, CorsModel cors, Optional<String> refused) implements Verdict {
        public Preflight {
            Objects.requireNonNull(method);
            Objects.requireNonNull(route);
            Objects.requireNonNull(cors);
            Objects.requireNonNull(refused);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.preflight(this);
        }
    }

    /** 308 to the path with the other ending, where {@code route} takes it. */
    record Redirected(String location, RouteModel route) implements Verdict {
        public Redirected {
            Objects.requireNonNull(location);
            Objects.requireNonNull(route);
        }

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
    record Unrouted(int status, String allow) implements Verdict {
        public Unrouted {
            Objects.requireNonNull(allow);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unrouted(this);
        }
    }
}
