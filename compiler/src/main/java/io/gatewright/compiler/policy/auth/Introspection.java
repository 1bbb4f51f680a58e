package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A bearer token that a service is asked about (RFC 7662); its answer is the claims.
 *
 * @param cache how long an answer is believed; default 1 min; zero: not at all
 * @param timeout how long to wait for an answer; default 2 s
 */
public record Introspection(
        String name,
        List<String> doc,
        Span span,
        Bound<String> url,
        Bound<String> clientId,
        SecretRef clientSecret,
        Bound<Duration> cache,
        Bound<Duration> timeout,
        Grants grants)
        implements AuthModel {
    public Introspection {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(url);
        Objects.requireNonNull(clientId);
        Objects.requireNonNull(clientSecret);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(grants);
    }

    @Override
    public String kind() {
        return "introspection";
    }

    @Override
    public Optional<SecretRef> secret() {
        return Optional.of(clientSecret);
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
        return cases.introspection(this);
    }
}
