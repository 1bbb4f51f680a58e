package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Where limits count. */
public sealed interface StateModel {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R local(Local state);

        R redis(Redis state);
    }

    /** In each gateway by itself. */
    record Local() implements StateModel {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.local(this);
        }
    }

    /**
     * In one Redis for all gateways.
     *
     * @param url where it is and how to log in
     * @param unavailable what becomes of requests when it does not answer; default {@link Unavailable#FAIL_CLOSED}
     * @param timeout how long to wait for an answer; default 50 ms
     * @param prefix what keys begin with; empty: the gateway's name
     * @param span {@code redis}
     */
    record Redis(
            SecretRef url, Unavailable unavailable, Bound<Duration> timeout, Optional<Bound<String>> prefix, Span span)
            implements StateModel {
        public Redis {
            Objects.requireNonNull(url);
            Objects.requireNonNull(unavailable);
            Objects.requireNonNull(timeout);
            Objects.requireNonNull(prefix);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redis(this);
        }
    }

    /** What becomes of a request whose limit cannot be looked up. */
    enum Unavailable {
        /** It is refused with 503. */
        FAIL_CLOSED,
        /** It passes. */
        FAIL_OPEN
    }
}
