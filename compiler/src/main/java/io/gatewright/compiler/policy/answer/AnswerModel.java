package io.gatewright.compiler.policy.answer;

import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.compiler.policy.flow.FlowCall;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What answers a route. */
public sealed interface AnswerModel {
    Span span();

    <R> R match(Cases<R> cases);

    /** What it evaluates by itself, what flows do apart. */
    default List<Value> values() {
        return List.of();
    }

    /** One method per case. */
    interface Cases<R> {
        R proxy(Proxy answer);

        R respond(Respond answer);

        R composition(Composition answer);

        R redirect(Redirect answer);
    }

    /**
     * {@code -> UPSTREAM PATH}.
     *
     * @param target empty where the request goes on with its own normalised path
     * @param span the upstream's name
     */
    record Proxy(String upstream, Optional<TargetPath> target, Span span) implements AnswerModel {
        public Proxy {
            Objects.requireNonNull(upstream);
            Objects.requireNonNull(target);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proxy(this);
        }
    }

    /**
     * {@code respond STATUS json}
     *
     * @param status 200 to 599
     * @param json may hold optional values, which become {@code null}
     */
    record Respond(int status, Optional<Value> json, Span span) implements AnswerModel {
        public Respond {
            Objects.requireNonNull(json);
            Objects.requireNonNull(span);
        }

        @Override
        public List<Value> values() {
            return json.stream().toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.respond(this);
        }
    }

    /**
     * {@code respond STATUS json} of what has to be fetched first.
     *
     * @param calls of flows, by name; none is in a circle with another or with a fetch
     * @param fetches of the route itself, by name
     */
    record Composition(int status, Value json, List<FlowCall> calls, List<FetchModel> fetches, Span span)
            implements AnswerModel {
        public Composition {
            Objects.requireNonNull(json);
            calls = List.copyOf(calls);
            fetches = List.copyOf(fetches);
            Objects.requireNonNull(span);
            if (calls.isEmpty() && fetches.isEmpty()) {
                throw new IllegalArgumentException("nothing is fetched");
            }
        }

        @Override
        public List<Value> values() {
            List<Value> values = new ArrayList<>(List.of(json));
            calls.forEach(call -> values.addAll(call.arguments()));
            fetches.forEach(fetch -> values.addAll(fetch.values()));
            return values;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.composition(this);
        }
    }

    /**
     * {@code redirect "…"}
     *
     * @param status 301, 302, 303, 307 or 308; default 308
     */
    record Redirect(Location location, int status, Span span) implements AnswerModel {
        public Redirect {
            Objects.requireNonNull(location);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redirect(this);
        }
    }
}
