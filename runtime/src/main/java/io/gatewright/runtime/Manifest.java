package io.gatewright.runtime;

import io.gatewright.runtime.config.ParamSpec;
import io.gatewright.runtime.config.Secrets;
import io.gatewright.runtime.edge.EdgeLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gateway declares about itself, before any param is bound. Immutable. */
public final class Manifest {
    /** A port written in the source, or the {@code int} param that holds it. Exactly one is set. */
    record Port(int number, @Nullable String param) {}

    record Overlay(String name, Map<String, String> values) {}

    private final String name;
    private final String digest;
    private final Port listen;
    private final @Nullable Port admin;
    private final List<String> trustedProxies;
    private final long maxBody;
    private final EdgeLimits limits;
    private final boolean accessLog;
    private final boolean trailingSlashRedirect;
    private final List<ParamSpec> params;
    private final List<Overlay> overlays;
    private final List<Secrets.Source> secrets;

    Manifest(ManifestBuilder b) {
        this.name = b.name;
        this.digest = b.digest;
        this.listen = b.listen;
        this.admin = b.admin;
        this.trustedProxies = List.copyOf(b.trustedProxies);
        this.maxBody = b.maxBody;
        this.limits = new EdgeLimits(
                b.maxHeaderSize,
                b.maxHeaders,
                b.maxTargetSize,
                b.headerTimeout,
                b.idleTimeout,
                b.minRate,
                b.rateGrace,
                b.maxConnections,
                b.http2,
                b.shutdownGrace);
        this.accessLog = b.accessLog;
        this.trailingSlashRedirect = b.trailingSlashRedirect;
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

    /** Bytes of a request's body on routes that say nothing of it; 0: no limit. */
    long maxBody() {
        return maxBody;
    }

    EdgeLimits limits() {
        return limits;
    }

    boolean accessLog() {
        return accessLog;
    }

    /** Whether GET and HEAD are sent on where a path that nothing takes is taken with a slash more or less. */
    boolean trailingSlashRedirect() {
        return trailingSlashRedirect;
    }

    List<ParamSpec> params() {
        return params;
    }

    List<Overlay> overlays() {
        return overlays;
    }

    List<Secrets.Source> secrets() {
        return secrets;
    }
}
