package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A service is asked about each request: 2xx identifies the caller, 401 and 403 refuse it.
 *
 * @param timeout how long to wait for an answer; default 2 s
 * @param send header fields of the request that it sees, in lower case; default authorization and cookie
 * @param take header fields of its answer that are known of the caller, in lower case
 */
public record ForwardAuth(
        String name,
        List<String> doc,
        Span span,
        Bound<String> url,
        Bound<Duration> timeout,
        List<String> send,
        List<String> take)
        implements AuthModel {
    /** What it sees where nothing is said. */
    public static final List<String> CREDENTIALS = List.of("authorization", "cookie");

    public ForwardAuth {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(url);
        Objects.requireNonNull(timeout);
        send = List.copyOf(send);
        take = List.copyOf(take);
    }

    @Override
    public String kind() {
        return "forward";
    }

    @Override
    public Optional<SecretRef> secret() {
        return Optional.empty();
    }

    @Override
    public List<String> carriers() {
        return send;
    }

    @Override
    public String identity() {
        return take.isEmpty() ? "id" : take.get(0);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.forward(this);
    }
}
