package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where the targets of a pool are: written down, or found by name. */
public sealed interface Targets {
    /** The first {@code target}, or {@code discover}. */
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R written(Written targets);

        R dns(Dns targets);

        R kubernetes(Kubernetes targets);

        R consul(Consul targets);
    }

    /** @param targets in the order of their places; never empty */
    record Written(List<Target> targets) implements Targets {
        public Written {
            targets = List.copyOf(targets);
            if (targets.isEmpty()) {
                throw new IllegalArgumentException("no target");
            }
        }

        @Override
        public Span span() {
            return targets.get(0).span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.written(this);
        }
    }

    /**
     * The addresses of a host name.
     *
     * @param refresh how often it is asked for again; default 10 s
     */
    record Dns(Bound<String> name, Bound<Integer> port, Bound<Duration> refresh, Span span) implements Targets {
        public Dns {
            Objects.requireNonNull(name);
            Objects.requireNonNull(port);
            Objects.requireNonNull(refresh);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dns(this);
        }
    }

    /**
     * The ready endpoints of a service.
     *
     * @param namespace empty: the gateway's own
     */
    record Kubernetes(Optional<Bound<String>> namespace, Bound<String> service, Bound<Integer> port, Span span)
            implements Targets {
        public Kubernetes {
            Objects.requireNonNull(namespace);
            Objects.requireNonNull(service);
            Objects.requireNonNull(port);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.kubernetes(this);
        }
    }

    /**
     * The passing instances of a service.
     *
     * @param tag only those with it
     * @param datacenter empty: the agent's own
     * @param agent the URL of the agent; default {@code http://127.0.0.1:8500}
     * @param token what the agent is asked with
     */
    record Consul(
            Bound<String> service,
            Optional<Bound<String>> tag,
            Optional<Bound<String>> datacenter,
            Bound<String> agent,
            Optional<SecretRef> token,
            Span span)
            implements Targets {
        public Consul {
            Objects.requireNonNull(service);
            Objects.requireNonNull(tag);
            Objects.requireNonNull(datacenter);
            Objects.requireNonNull(agent);
            Objects.requireNonNull(token);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.consul(this);
        }
    }
}
