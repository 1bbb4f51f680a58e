package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/** What may stand in a test. */
public sealed interface TestStatement {
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case; adding a case breaks every place that must know of it. */
    interface Cases<R> {
        R stub(Stub node);

        R failing(Failing node);

        R send(Send node);

        R expect(Expect node);

        R let(Let node);

        R act(Act node);
    }

    /** What a {@code send} carries beside its method and path. */
    sealed interface SendPart {
        Span span();
    }

    /** {@code as customer { sub: "u1" }}. */
    record As(Name auth, Optional<Expr.ObjectText> claims, Span span) implements SendPart {}

    /** {@code set header.x = "y"}. */
    record With(Place place, Expr value, Span span) implements SendPart {}

    /** {@code body { … }}. */
    record Body(Expr.ObjectText object, Span span) implements SendPart {}

    /** {@code stub UPSTREAM METHOD PATH -> STATUS json} */
    record Stub(Name upstream, Name method, PathPattern path, Expr.IntText status, Optional<Expr> body, Span span)
            implements TestStatement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stub(this);
        }
    }

    /** {@code stub UPSTREAM METHOD PATH -> timeout}: no answer, for the reason named. */
    record Failing(Name upstream, Name method, PathPattern path, Name reason, Span span) implements TestStatement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failing(this);
        }
    }

    /**
     * {@code send METHOD PATH?QUERY { … }}
     *
     * @param query what stands after the first {@code ?}, as written; its span does not cover the {@code ?}
     */
    record Send(Name method, PathPattern path, Optional<StringText> query, List<SendPart> parts, Span span)
            implements TestStatement {
        public Send {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.send(this);
        }
    }

    /** {@code expect …} */
    record Expect(Expr condition, Span span) implements TestStatement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expect(this);
        }
    }

    /** {@code let NAME = …} */
    record Let(Name name, Expr value, Span span) implements TestStatement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.let(this);
        }
    }

    /** {@code repeat 100 { … }}, {@code advance 15s}: meaning whatever the vocabulary says */
    record Act(Name verb, Expr argument, List<TestStatement> body, Span span) implements TestStatement {
        public Act {
            body = List.copyOf(body);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.act(this);
        }
    }
}
