package io.gatewright.compiler.explain.request;

import java.util.Objects;

/** What came of reading the words of someone who asks. */
public sealed interface Asked {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R request(Understood asked);

        R unclear(Unclear asked);
    }

    /** A request, which may still be one that the gateway refuses. */
    record Understood(AskedRequest request) implements Asked {
        public Understood {
            Objects.requireNonNull(request);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.request(this);
        }
    }

    /** @param problem what is missing or wrong, with an example of how it would be right */
    record Unclear(String problem) implements Asked {
        public Unclear {
            Objects.requireNonNull(problem);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unclear(this);
        }
    }
}
