package io.gatewright.runtime;

import io.gatewright.runtime.config.ParamSpec;
import io.gatewright.runtime.config.ParamType;
import io.gatewright.runtime.config.Secrets;
import io.gatewright.runtime.http2.Http2Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
    long maxBody = 1L << 30;
    int maxHeaderSize = 16 * 1024;
    int maxHeaders = 100;
    int maxTargetSize = 8 * 1024;
    Duration headerTimeout = Duration.ofSeconds(10);
    Duration idleTimeout = Duration.ofSeconds(60);
    long minRate = 240;
    Duration rateGrace = Duration.ofSeconds(20);
    int maxConnections = 10_000;

    @Nullable
    Http2Limits http2;

    Duration shutdownGrace = Duration.ofSeconds(30);
    boolean accessLog = true;
    boolean trailingSlashRedirect;
    final List<ParamSpec> params = new ArrayList<>();
    final List<Manifest.Overlay> overlays = new ArrayList<>();
    final List<Secrets.Source> secrets = new ArrayList<>();

    ManifestBuilder(String name) {
        this.name = name;
    }

    /** The SHA-256, in hex, of the policy's canonical text. */
    public ManifestBuilder digest(String sha256) {
        this.digest = sha256;
        return this;
    }

    /** The port for clients, 1..65535; the default is 8080. */
    public ManifestBuilder listen(int port) {
        this.listen = new Manifest.Port(port, null);
        return this;
    }

    /** Takes the port for clients from an {@code int} param. */
    public ManifestBuilder listenParam(String param) {
        this.listen = new Manifest.Port(0, param);
        return this;
    }

    /** Opens readiness and liveness on a port of their own; by default there is none. */
    public ManifestBuilder admin(int port) {
        this.admin = new Manifest.Port(port, null);
        return this;
    }

    /** Takes the port of readiness and liveness from an {@code int} param. */
    public ManifestBuilder adminParam(String param) {
        this.admin = new Manifest.Port(0, param);
        return this;
    }

    /** Peers whose forwarding fields count: {@code 10.0.0.0/8}, {@code fd00::/8}, a single address. */
    public ManifestBuilder trustedProxies(String... cidrs) {
        trustedProxies.addAll(List.of(cidrs));
        return this;
    }

    /** Bytes of a request's body where its route says nothing, 1 or more; the default is 1 GiB. */
    public ManifestBuilder maxBody(long bytes) {
        this.maxBody = bytes;
        return this;
    }

    /** Bytes of a request's target, 1 to 8192; the default is 8 KiB. */
    public ManifestBuilder maxTargetSize(long bytes) {
        this.maxTargetSize = Math.toIntExact(bytes);
        return this;
    }

    /** Speaks HTTP/2, in cleartext and with prior knowledge (RFC 9113, 3.3), beside HTTP/1.1; by default it isn't spoken. */
    public ManifestBuilder http2(Http2Limits limits) {
        this.http2 = limits;
        return this;
    }

    /**
     * Bytes a second that a client must at least move: send of a body, in each {@code grace} that it is waited for,
     * and take of an answer, in each idle time-out. 0: any rate will do. The default is 240 in each 20 seconds.
     */
    public ManifestBuilder minRate(long bytesPerSecond, Duration grace) {
        this.minRate = bytesPerSecond;
        this.rateGrace = grace;
        return this;
    }

    /** Bytes of a request's head, its first line included; the default is 16 KiB. */
    public ManifestBuilder maxHeaderSize(long bytes) {
        this.maxHeaderSize = Math.toIntExact(bytes);
        return this;
    }

    /** Header fields of a request; the default is 100. */
    public ManifestBuilder maxHeaders(int fields) {
        this.maxHeaders = fields;
        return this;
    }

    /** How long a whole head may take; the default is 10 s. */
    public ManifestBuilder headerTimeout(Duration whole) {
        this.headerTimeout = whole;
        return this;
    }

    /** How long a connection may be quiet, between requests and within a body; the default is 60 s. */
    public ManifestBuilder idleTimeout(Duration quiet) {
        this.idleTimeout = quiet;
        return this;
    }

    /** Connections of clients at one time; the default is 10000. */
    public ManifestBuilder maxConnections(int count) {
        this.maxConnections = count;
        return this;
    }

    /** How long requests in flight have when the process stops; the default is 30 s. */
    public ManifestBuilder shutdownGrace(Duration grace) {
        this.shutdownGrace = grace;
        return this;
    }

    /** Whether each request is written to standard output; the default is yes. */
    public ManifestBuilder accessLog(boolean on) {
        this.accessLog = on;
        return this;
    }

    /**
     * Whether a GET or HEAD whose path nothing takes is answered 308 where it is taken with a slash more, or less, at its
     * end; the default is no.
     */
    public ManifestBuilder trailingSlashRedirect(boolean on) {
        this.trailingSlashRedirect = on;
        return this;
    }

    /** A param that must be given at start-up. */
    public ManifestBuilder param(String name, ParamType type) {
        params.add(new ParamSpec(name, type, null, null, null));
        return this;
    }

    /** A param with a default, in the notation of its type. */
    public ManifestBuilder param(String name, ParamType type, String initial) {
        params.add(new ParamSpec(name, type, initial, null, null));
        return this;
    }

    /** Bounds the param added last; both ends are inclusive and in the notation of its type. */
    public ManifestBuilder range(String from, String to) {
        ParamSpec last = params.remove(params.size() - 1);
        params.add(new ParamSpec(last.name(), last.type(), last.initial(), from, to));
        return this;
    }

    /** A named set of param values, in the notation of their types. */
    public ManifestBuilder overlay(String name, Map<String, String> values) {
        overlays.add(new Manifest.Overlay(name, Map.copyOf(values)));
        return this;
    }

    /** Begins a named set of param values. */
    public ManifestBuilder overlay(String name) {
        return overlay(name, Map.of());
    }

    /** A value of the overlay added last, in the notation of the param's type. */
    public ManifestBuilder value(String param, String value) {
        Manifest.Overlay last = overlays.remove(overlays.size() - 1);
        Map<String, String> values = new HashMap<>(last.values());
        values.put(param, value);
        return overlay(last.name(), values);
    }

    /** A secret read from an environment variable. */
    public ManifestBuilder secretFromEnv(String name, String variable) {
        secrets.add(new Secrets.Source(name, variable, null));
        return this;
    }

    /** A secret read from a file, relative to {@code --secrets-dir} or else to the working directory. */
    public ManifestBuilder secretFromFile(String name, String file) {
        secrets.add(new Secrets.Source(name, null, file));
        return this;
    }

    /** The manifest as collected so far. */
    public Manifest build() {
        return new Manifest(this);
    }
}
