package io.gatewright.runtime;

import io.gatewright.runtime.config.ParamType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a {@link Manifest}. What is not said has the default of the language. */
public final class ManifestBuilder {
    final String name;
    String digest = "";
    Manifest.Port listen = new Manifest.Port(8080, null);
    Manifest.@Nullable Port admin;
    final List<String> trustedProxies = new ArrayList<>();
    Manifest.EdgeLimits limits = new Manifest.EdgeLimits(
            0, 16 * 1024, 100, Duration.ofSeconds(10), Duration.ofSeconds(60), 10_000, Duration.ofSeconds(30));
    boolean accessLog = true;
    final List<Manifest.Param> params = new ArrayList<>();
    final List<Manifest.Overlay> overlays = new ArrayList<>();
    final List<Manifest.SecretSource> secrets = new ArrayList<>();

    ManifestBuilder(String name) {
        this.name = name;
    }

    /** @param sha256 hex, of the policy's canonical text */
    public ManifestBuilder digest(String sha256) {
        this.digest = sha256;
        return this;
    }

    /** @param port 1..65535; the default is 8080 */
    public ManifestBuilder listen(int port) {
        this.listen = new Manifest.Port(port, null);
        return this;
    }

    /** Takes the port from an {@code int} param. */
    public ManifestBuilder listenParam(String param) {
        this.listen = new Manifest.Port(0, param);
        return this;
    }

    /** Opens readiness and liveness on a port of their own; by default there is none. */
    public ManifestBuilder admin(int port) {
        this.admin = new Manifest.Port(port, null);
        return this;
    }

    public ManifestBuilder adminParam(String param) {
        this.admin = new Manifest.Port(0, param);
        return this;
    }

    /** @param cidrs such as {@code 10.0.0.0/8} or {@code fd00::/8} */
    public ManifestBuilder trustedProxies(String... cidrs) {
        trustedProxies.addAll(List.of(cidrs));
        return this;
    }

    /** @param bytes of a request's body; the default is no limit */
    public ManifestBuilder maxBody(long bytes) {
        limits = new Manifest.EdgeLimits(
                bytes,
                limits.maxHeaderSize(),
                limits.maxHeaders(),
                limits.headerTimeout(),
                limits.idleTimeout(),
                limits.maxConnections(),
                limits.shutdownGrace());
        return this;
    }

    /** @param bytes of a request's head, its first line included; the default is 16 KiB */
    public ManifestBuilder maxHeaderSize(int bytes) {
        limits = new Manifest.EdgeLimits(
                limits.maxBody(),
                bytes,
                limits.maxHeaders(),
                limits.headerTimeout(),
                limits.idleTimeout(),
                limits.maxConnections(),
                limits.shutdownGrace());
        return this;
    }

    /** @param fields of a request's head; the default is 100 */
    public ManifestBuilder maxHeaders(int fields) {
        limits = new Manifest.EdgeLimits(
                limits.maxBody(),
                limits.maxHeaderSize(),
                fields,
                limits.headerTimeout(),
                limits.idleTimeout(),
                limits.maxConnections(),
                limits.shutdownGrace());
        return this;
    }

    /** @param whole for the whole head; the default is 10 s */
    public ManifestBuilder headerTimeout(Duration whole) {
        limits = new Manifest.EdgeLimits(
                limits.maxBody(),
                limits.maxHeaderSize(),
                limits.maxHeaders(),
                whole,
                limits.idleTimeout(),
                limits.maxConnections(),
                limits.shutdownGrace());
        return this;
    }

    /** @param quiet between two requests, and between two bytes of a body; the default is 60 s */
    public ManifestBuilder idleTimeout(Duration quiet) {
        limits = new Manifest.EdgeLimits(
                limits.maxBody(),
                limits.maxHeaderSize(),
                limits.maxHeaders(),
                limits.headerTimeout(),
                quiet,
                limits.maxConnections(),
                limits.shutdownGrace());
        return this;
    }

    /** @param count of clients at one time; the default is 10000 */
    public ManifestBuilder maxConnections(int count) {
        limits = new Manifest.EdgeLimits(
                limits.maxBody(),
                limits.maxHeaderSize(),
                limits.maxHeaders(),
                limits.headerTimeout(),
                limits.idleTimeout(),
                count,
                limits.shutdownGrace());
        return this;
    }

    /** @param grace for requests in flight when the process stops; the default is 30 s */
    public ManifestBuilder shutdownGrace(Duration grace) {
        limits = new Manifest.EdgeLimits(
                limits.maxBody(),
                limits.maxHeaderSize(),
                limits.maxHeaders(),
                limits.headerTimeout(),
                limits.idleTimeout(),
                limits.maxConnections(),
                grace);
        return this;
    }

    /** Whether each request is written to standard output; the default is yes. */
    public ManifestBuilder accessLog(boolean on) {
        this.accessLog = on;
        return this;
    }

    /** A param that must be given at start-up. */
    public ManifestBuilder param(String name, ParamType type) {
        params.add(new Manifest.Param(name, type, null, null, null));
        return this;
    }

    /** A param with a default, in the notation of its type. */
    public ManifestBuilder param(String name, ParamType type, String initial) {
        params.add(new Manifest.Param(name, type, initial, null, null));
        return this;
    }

    /** Bounds the param added last; both ends are inclusive and in the notation of its type. */
    public ManifestBuilder range(String from, String to) {
        Manifest.Param last = params.remove(params.size() - 1);
        params.add(new Manifest.Param(last.name(), last.type(), last.initial(), from, to));
        return this;
    }

    /** A named set of param values, in the notation of their types. */
    public ManifestBuilder overlay(String name, Map<String, String> values) {
        overlays.add(new Manifest.Overlay(name, Map.copyOf(values)));
        return this;
    }

    public ManifestBuilder secretFromEnv(String name, String variable) {
        secrets.add(new Manifest.SecretSource(name, variable, null));
        return this;
    }

    /** @param file relative to {@code --secrets-dir}, or to the working directory */
    public ManifestBuilder secretFromFile(String name, String file) {
        secrets.add(new Manifest.SecretSource(name, null, file));
        return this;
    }

    public Manifest build() {
        return new Manifest(this);
    }
}
