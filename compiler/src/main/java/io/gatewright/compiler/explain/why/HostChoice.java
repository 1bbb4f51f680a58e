package io.gatewright.compiler.explain.why;

import java.util.Objects;
import java.util.Optional;

/** What became of the request's host. */
public sealed interface HostChoice {
    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R committed(Committed choice);

        R misdirected(Misdirected choice);

        R refused(Refused choice);
    }

    /** Where the host comes from. */
    enum Source {
        FIELD("the Host header"),
        TARGET("the target"),
        ASSUMED("assumed: the routes know no other"),
        NONE("no Host header given");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * One table decides, alone.
     *
     * @param host in normal form; empty where none is known
     * @param hosted whether any route names a host
     * @param table {@code api.example.com} or {@code *.example.com}; empty: the table of hosts that no route names
     */
    record Committed(String host, Source source, boolean hosted, Optional<String> table) implements HostChoice {
        public Committed {
            Objects.requireNonNull(host);
            Objects.requireNonNull(source);
            Objects.requireNonNull(table);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.committed(this);
        }
    }

    /** No route is for this host: 421. */
    record Misdirected(String host, Source source) implements HostChoice {
        public Misdirected {
            Objects.requireNonNull(host);
            Objects.requireNonNull(source);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.misdirected(this);
        }
    }

    /** No host that could be looked up: 400. */
    record Refused(String reason) implements HostChoice {
        public Refused {
            Objects.requireNonNull(reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }
}
