package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * TLS towards an upstream.
 *
 * @param identity the gateway's own certificate and key
 * @param verify what the certificate of the upstream has to hold
 * @param ca who may have signed it; empty: whom the Java runtime believes
 * @param span {@code tls}
 */
public record UpstreamTls(Optional<SecretRef> identity, Verify verify, Optional<SecretRef> ca, Span span) {
    public UpstreamTls {
        Objects.requireNonNull(identity);
        Objects.requireNonNull(verify);
        Objects.requireNonNull(ca);
        Objects.requireNonNull(span);
    }

    /** What a certificate has to hold. */
    public sealed interface Verify {
        <R> R match(Cases<R> cases);

        /** One method per case. */
        interface Cases<R> {
            R targetHost(TargetHost verify);

            R named(Named verify);

            R off(Off verify);
        }
    }

    /** The host name of the target. */
    public record TargetHost() implements Verify {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.targetHost(this);
        }
    }

    /** This name. */
    public record Named(Bound<String> name) implements Verify {
        public Named {
            Objects.requireNonNull(name);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.named(this);
        }
    }

    /** Anything: no certificate is verified. */
    public record Off(Span span) implements Verify {
        public Off {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.off(this);
        }
    }
}
