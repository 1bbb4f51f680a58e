package io.gatewright.runtime;

import io.gatewright.runtime.config.ParamType;
import io.gatewright.runtime.edge.EdgeLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gateway declares about itself, before any param is bound. Immutable. */
public final class Manifest {
    /** A port written in the source, or the {@code int} param that holds it. Exactly one is set. */
    record Port(int number, @Nullable String param) {}

    /**
     * A declared param.
     *
     * @param initial null: must be given
     * @param from inclusive, in the notation of the type; null: unbounded
     * @param to inclusive, likewise
     */
    record Param(
            String name,
            ParamType type,
            @Nullable String initial,
            @Nullable String from,
            @Nullable String to) {}

    record Overlay(String name, Map<String, String> values) {}

    /** Exactly one of the two is set. */
    record SecretSource(
            String name,
            @Nullable String variable,
            @Nullable String file) {}

    private final String name;
    private final String digest;
    private final Port listen;
    private final @Nullable Port admin;
    private final List<String> trustedProxies;
    private final EdgeLimits limits;
    private final boolean accessLog;
    private final List<Param> params;
    private final List<Overlay> overlays;
    private final List<SecretSource> secrets;

    Manifest(ManifestBuilder b) {
        this.name = b.name;
        this.digest = b.digest;
        this.listen = b.listen;
        this.admin = b.admin;
        this.trustedProxies = List.copyOf(b.trustedProxies);
        this.limits = new EdgeLimits(
                b.maxBody,
                b.maxHeaderSize,
                b.maxHeaders,
                b.headerTimeout,
                b.idleTimeout,
                b.maxConnections,
                b.shutdownGrace);
        this.accessLog = b.accessLog;
        this.params = List.copyOf(b.params);
        this.overlays = List.copyOf(b.overlays);
        this.secrets = List.copyOf(b.secrets);
    }

    /** Starts the manifest of the gateway {@code name}. */
    public static ManifestBuilder of(String name) {
        return new ManifestBuilder(name);
    }

    public String name() {
        return name;
    }

    /** SHA-256, in hex, of the policy it was compiled from. */
    public String digest() {
        return digest;
    }

    Port listen() {
        return listen;
    }

    @Nullable
    Port admin() {
        return admin;
    }

    List<String> trustedProxies() {
        return trustedProxies;
    }

    EdgeLimits limits() {
        return limits;
    }

    boolean accessLog() {
        return accessLog;
    }

    List<Param> params() {
        return params;
    }

    List<Overlay> overlays() {
        return overlays;
    }

    List<SecretSource> secrets() {
        return secrets;
    }
}
