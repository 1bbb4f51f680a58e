package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * TLS of the listener.
 *
 * @param certificate with its key
 * @param minVersion the oldest that is spoken, {@code 1.2} or {@code 1.3}; default 1.2
 * @param span {@code tls}
 */
public record ListenTls(SecretRef certificate, String minVersion, Span span) {
    public ListenTls {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(minVersion);
        Objects.requireNonNull(span);
    }
}
