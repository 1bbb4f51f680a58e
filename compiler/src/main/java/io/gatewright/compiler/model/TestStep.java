package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One step of a test. Values in it are constants: literals, lists and objects of them. */
public sealed interface TestStep {
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R stub(Stub step);

        R failing(Failing step);

        R send(Send step);

        R expect(Expect step);

        R repeat(Repeat step);

        R advance(Advance step);
    }

    /**
     * From here on the upstream answers so.
     *
     * @param path captures stand for any segment of their type; {@code rest} where {@code /**} ends it
     * @param json the body, sent as {@code application/json}
     */
    record Stub(String upstream, String method, PathModel path, int status, Optional<Value> json, Span span)
            implements TestStep {
        public Stub {
            Objects.requireNonNull(upstream);
            Objects.requireNonNull(method);
            Objects.requireNonNull(path);
            Objects.requireNonNull(json);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stub(this);
        }
    }

    /** Why an upstream gives no answer. */
    enum Failure {
        /** It takes the request and keeps silent. */
        TIMEOUT,
        /** It closes the connection. */
        UNREACHABLE
    }

    /** From here on the upstream gives no answer. */
    record Failing(String upstream, String method, PathModel path, Failure failure, Span span) implements TestStep {
        public Failing {
            Objects.requireNonNull(upstream);
            Objects.requireNonNull(method);
            Objects.requireNonNull(path);
            Objects.requireNonNull(failure);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failing(this);
        }
    }

    /** One member of {@code as customer { sub: "u1" }}. */
    record As(String auth, List<Value.Member> claims, Span span) {
        public As {
            Objects.requireNonNull(auth);
            claims = List.copyOf(claims);
            Objects.requireNonNull(span);
        }
    }

    /** A header of a request: name in lower case. */
    record Header(String name, String value) {
        public Header {
            Objects.requireNonNull(name);
            Objects.requireNonNull(value);
        }
    }

    /**
     * One request to the gateway.
     *
     * @param target what the request line holds
     * @param as whose credentials it carries, one for each place that they are sent in
     * @param json the body, sent as {@code application/json}
     */
    record Send(
            String method,
            String target,
            List<As> as,
            Optional<String> from,
            List<Header> headers,
            Optional<Value> json,
            Span span)
            implements TestStep {
        public Send {
            Objects.requireNonNull(method);
            Objects.requireNonNull(target);
            as = List.copyOf(as);
            Objects.requireNonNull(from);
            headers = List.copyOf(headers);
            Objects.requireNonNull(json);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.send(this);
        }
    }

    /** What must hold now; {@code span} covers it as written. */
    record Expect(Expectation what, Span span) implements TestStep {
        public Expect {
            Objects.requireNonNull(what);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expect(this);
        }
    }

    /** How two sides are compared; {@code IN} has a constant list on the right. */
    enum Comparison {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        IN
    }

    /** {@code repeat 100 { … }} */
    record Repeat(int times, List<TestStep> steps, Span span) implements TestStep {
        public Repeat {
            steps = List.copyOf(steps);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.repeat(this);
        }
    }

    /** {@code advance 15s}: the virtual clock moves. */
    record Advance(Duration by, Span span) implements TestStep {
        public Advance {
            Objects.requireNonNull(by);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.advance(this);
        }
    }
}
