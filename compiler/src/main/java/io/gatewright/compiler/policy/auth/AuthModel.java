package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A way to identify a caller. */
public sealed interface AuthModel
        permits AuthModel.Jwt, AuthModel.ApiKey, AuthModel.Basic, AuthModel.Mtls, Introspection, ForwardAuth {
    String name();

    List<String> doc();

    /** The name in {@code auth NAME KIND}. */
    Span span();

    /** As written in a source: {@code api-key}. */
    String kind();

    /** What it verifies callers with, where the gateway holds that. */
    Optional<SecretRef> secret();

    /** The header fields that show a credential of this kind, in lower case; none where no field does. */
    List<String> carriers();

    /** What a caller that it identified is told apart by: {@code sub} or {@code id}. */
    String identity();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R jwt(Jwt auth);

        R apiKey(ApiKey auth);

        R basic(Basic auth);

        R mtls(Mtls auth);

        R introspection(Introspection auth);

        R forward(ForwardAuth auth);
    }

    /**
     * A bearer token.
     *
     * @param algorithms never empty; all of one family, or none of HMAC where the issuer publishes its keys
     * @param issuer what {@code iss} must be, if anything
     * @param audience what {@code aud} must contain, if anything
     * @param leeway how far the clocks may differ; default 0
     */
    record Jwt(
            String name,
            List<String> doc,
            Span span,
            List<JwtAlgorithm> algorithms,
            JwtKeys keys,
            Optional<Bound<String>> issuer,
            Optional<Bound<String>> audience,
            Bound<Duration> leeway,
            Grants grants)
            implements AuthModel {
        public Jwt {
            Objects.requireNonNull(name);
            doc = List.copyOf(doc);
            Objects.requireNonNull(span);
            algorithms = List.copyOf(algorithms);
            Objects.requireNonNull(keys);
            Objects.requireNonNull(issuer);
            Objects.requireNonNull(audience);
            Objects.requireNonNull(leeway);
            Objects.requireNonNull(grants);
            boolean published = keys instanceof JwtKeys.Published;
            long families =
                    algorithms.stream().map(JwtAlgorithm::family).distinct().count();
            boolean shared = algorithms.stream().anyMatch(each -> each.family() == JwtAlgorithm.Family.HMAC);
            if (families == 0 || (published ? shared : families > 1)) {
                throw new IllegalArgumentException("algorithms of " + name + ": " + algorithms);
            }
        }

        @Override
        public String kind() {
            return "jwt";
        }

        @Override
        public Optional<SecretRef> secret() {
            return keys instanceof JwtKeys.One one ? Optional.of(one.key()) : Optional.empty();
        }

        @Override
        public List<String> carriers() {
            return List.of("authorization");
        }

        @Override
        public String identity() {
            return "sub";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.jwt(this);
        }
    }

    /**
     * A key, looked up by its hash.
     *
     * @param keys the file of ids and hashes
     */
    record ApiKey(String name, List<String> doc, Span span, CredentialPlace from, SecretRef keys) implements AuthModel {
        public ApiKey {
            Objects.requireNonNull(name);
            doc = List.copyOf(doc);
            Objects.requireNonNull(span);
            Objects.requireNonNull(from);
            Objects.requireNonNull(keys);
        }

        @Override
        public String kind() {
            return "api-key";
        }

        @Override
        public Optional<SecretRef> secret() {
            return Optional.of(keys);
        }

        @Override
        public List<String> carriers() {
            return from.header().stream().toList();
        }

        @Override
        public String identity() {
            return "id";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apiKey(this);
        }
    }

    /**
     * A name and a password (RFC 7617).
     *
     * @param users the file of names and hashes
     * @param realm what a browser shows; empty: the gateway's name
     */
    record Basic(String name, List<String> doc, Span span, SecretRef users, Optional<Bound<String>> realm)
            implements AuthModel {
        public Basic {
            Objects.requireNonNull(name);
            doc = List.copyOf(doc);
            Objects.requireNonNull(span);
            Objects.requireNonNull(users);
            Objects.requireNonNull(realm);
        }

        @Override
        public String kind() {
            return "basic";
        }

        @Override
        public Optional<SecretRef> secret() {
            return Optional.of(users);
        }

        @Override
        public List<String> carriers() {
            return List.of("authorization");
        }

        @Override
        public String identity() {
            return "id";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.basic(this);
        }
    }

    /**
     * A certificate of the caller's own.
     *
     * @param ca who may have signed it
     * @param names what it may hold, each a name or {@code *.} and a name, in lower case; empty: any
     */
    record Mtls(String name, List<String> doc, Span span, SecretRef ca, List<String> names) implements AuthModel {
        public Mtls {
            Objects.requireNonNull(name);
            doc = List.copyOf(doc);
            Objects.requireNonNull(span);
            Objects.requireNonNull(ca);
            names = List.copyOf(names);
        }

        @Override
        public String kind() {
            return "mtls";
        }

        @Override
        public Optional<SecretRef> secret() {
            return Optional.of(ca);
        }

        @Override
        public List<String> carriers() {
            return List.of();
        }

        @Override
        public String identity() {
            return "id";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mtls(this);
        }
    }
}
