package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where requests go.
 *
 * @param span the name in {@code upstream NAME}
 * @param target {@code http://HOST} or {@code http://HOST:PORT}, without path
 * @param timeout how long to wait for the head of the response, unless {@code firstByte} says otherwise; default 30 s
 * @param connect how long a connection may take; default 2 s
 * @param firstByte how long to wait for the head of the response
 * @param maxConnections open connections to this upstream, over all threads; default 1024
 */
public record UpstreamModel(
        String name,
        List<String> doc,
        Span span,
        Bound<String> target,
        Bound<Duration> timeout,
        Bound<Duration> connect,
        Optional<Bound<Duration>> firstByte,
        int maxConnections) {
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    public static final Duration DEFAULT_CONNECT = Duration.ofSeconds(2);
    public static final int DEFAULT_MAX_CONNECTIONS = 1024;

    public UpstreamModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(target);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(connect);
        Objects.requireNonNull(firstByte);
    }
}
