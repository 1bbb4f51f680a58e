package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.Objects;

/** What signatures of tokens are verified with. */
public sealed interface JwtKeys {
    /** Where it was said. */
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R one(One keys);

        R published(Published keys);
    }

    /** The HMAC key's bytes, or the public key in PEM. */
    record One(SecretRef key) implements JwtKeys {
        public One {
            Objects.requireNonNull(key);
        }

        @Override
        public Span span() {
            return key.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.one(this);
        }
    }

    /**
     * Public keys that the issuer publishes as a JWK set (RFC 7517).
     *
     * @param refresh how often they are fetched again; default 10 min
     * @param stale how long they do when they cannot be fetched; default 1 h
     * @param span {@code jwks}
     */
    record Published(Bound<String> url, Bound<Duration> refresh, Bound<Duration> stale, Span span) implements JwtKeys {
        public Published {
            Objects.requireNonNull(url);
            Objects.requireNonNull(refresh);
            Objects.requireNonNull(stale);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.published(this);
        }
    }
}
