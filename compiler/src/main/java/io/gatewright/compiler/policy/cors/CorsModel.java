package io.gatewright.compiler.policy.cors;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code cors { … }}: what pages of other origins may ask and read (Fetch, 3.2).
 *
 * @param name of the declaration that it was written in, unique among all {@code cors} of the gateway
 * @param origins {@code *} alone, or serialised origins ({@code https://app.example.com:8443}, lower case, without a
 *     default port); never empty
 * @param methods tokens that a preflight may ask for; never empty
 * @param headers names in lower case that a preflight may ask for beside the safelisted ones
 * @param expose names in lower case that a page may read beside the safelisted ones
 * @param credentials whether cookies and HTTP credentials may be sent; never with {@code *}
 * @param maxAge how long a browser may remember the answer to a preflight; empty: as long as it does by itself
 * @param span the setting's name
 */
public record CorsModel(
        String name,
        SortedSet<String> origins,
        SortedSet<String> methods,
        SortedSet<String> headers,
        SortedSet<String> expose,
        boolean credentials,
        Optional<Bound<Duration>> maxAge,
        Span span) {
    /** Stands for every origin. */
    public static final String ANY_ORIGIN = "*";

    /** What Fetch lets pages ask without being told so. */
    public static final List<String> SAFELISTED_METHODS = List.of("GET", "HEAD", "POST");

    public CorsModel {
        Objects.requireNonNull(name);
        origins = copy(origins);
        methods = copy(methods);
        headers = copy(headers);
        expose = copy(expose);
        Objects.requireNonNull(maxAge);
        Objects.requireNonNull(span);
        boolean any = origins.contains(ANY_ORIGIN);
        if (origins.isEmpty() || methods.isEmpty() || (any && (origins.size() > 1 || credentials))) {
            throw new IllegalArgumentException("cors " + name + ": " + origins + " " + methods);
        }
    }

    private static SortedSet<String> copy(SortedSet<String> texts) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(texts));
    }

    /** Whether every request gets the same answer under both, wherever the two were written. */
    public boolean answersLike(CorsModel other) {
        return origins.equals(other.origins)
                && methods.equals(other.methods)
                && headers.equals(other.headers)
                && expose.equals(other.expose)
                && credentials == other.credentials
                && age().equals(other.age());
    }

    /** The duration, or the name of the param that holds it. */
    private Optional<Object> age() {
        return maxAge.map(bound -> bound.match(new Bound.Cases<Duration, Object>() {
            @Override
            public Object fixed(Bound.Fixed<Duration> known) {
                return known.value();
            }

            @Override
            public Object param(Bound.FromParam<Duration> named) {
                return named.param();
            }
        }));
    }
}
