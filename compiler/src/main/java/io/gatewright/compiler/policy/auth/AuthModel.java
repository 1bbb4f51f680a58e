package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A way to identify a caller. */
public sealed interface AuthModel {
    String name();

    List<String> doc();

    /** The name in {@code auth NAME KIND}. */
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R jwt(Jwt auth);

        R apiKey(ApiKey auth);
    }

    /**
     * A bearer token.
     *
     * @param algorithms never empty, all HMAC or all of one asymmetric family
     * @param key the HMAC key's bytes, or the public key in PEM
     * @param issuer what {@code iss} must be, if anything
     * @param audience what {@code aud} must contain, if anything
     * @param leeway how far the clocks may differ; default 0
     */
    record Jwt(
            String name,
            List<String> doc,
            Span span,
            List<JwtAlgorithm> algorithms,
            SecretRef key,
            Optional<Bound<String>> issuer,
            Optional<Bound<String>> audience,
            Bound<Duration> leeway)
            implements AuthModel {
        public Jwt {
            Objects.requireNonNull(name);
            doc = List.copyOf(doc);
            Objects.requireNonNull(span);
            algorithms = List.copyOf(algorithms);
            Objects.requireNonNull(key);
            Objects.requireNonNull(issuer);
            Objects.requireNonNull(audience);
            Objects.requireNonNull(leeway);
            if (algorithms.stream().map(JwtAlgorithm::family).distinct().count() != 1) {
                throw new IllegalArgumentException("algorithms of " + name + ": " + algorithms);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.jwt(this);
        }
    }

    /**
     * A key in a header, looked up by its hash.
     *
     * @param header name in lower case
     * @param keys the file of ids and hashes
     */
    record ApiKey(String name, List<String> doc, Span span, String header, SecretRef keys) implements AuthModel {
        public ApiKey {
            Objects.requireNonNull(name);
            doc = List.copyOf(doc);
            Objects.requireNonNull(span);
            Objects.requireNonNull(header);
            Objects.requireNonNull(keys);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apiKey(this);
        }
    }
}
