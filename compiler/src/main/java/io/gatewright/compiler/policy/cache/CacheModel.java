package io.gatewright.compiler.policy.cache;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Responses to GET and HEAD are kept.
 *
 * @param ttl how long; zero where {@code origin}
 * @param origin whether the upstream's own headers decide alone how long
 * @param stale how long past its time a response is served while the upstream fails or is asked again; default 0
 * @param vary what the key holds beside method, host, path and query; a value may be absent, which is a value of its own
 * @param credentials headers, in lower case, that show the upstream who calls although the key does not hold it: a
 *     request with one of them neither reads nor fills the cache
 * @param span the {@code cache} statement
 */
public record CacheModel(
        Bound<Duration> ttl,
        boolean origin,
        Bound<Duration> stale,
        List<Value> vary,
        List<String> credentials,
        Span span) {
    public CacheModel {
        Objects.requireNonNull(ttl);
        Objects.requireNonNull(stale);
        vary = List.copyOf(vary);
        credentials = List.copyOf(credentials);
        Objects.requireNonNull(span);
    }
}
