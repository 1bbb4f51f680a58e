package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.Environment;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is said of an upstream. Mistakes go to the start-up report, and a harmless value takes their
 * place. Used by the starting thread only.
 */
public final class UpstreamBuilder {
    private static final Target NOWHERE = new Target("127.0.0.1", 1, "127.0.0.1:1");

    private final String name;
    private final Environment environment;
    private final @Nullable URI override;
    private @Nullable Target target;
    private UpstreamSettings settings = UpstreamSettings.DEFAULT;

    /** @param override the target in place of what {@link #target} says; null: as it says */
    public UpstreamBuilder(String name, Environment environment, @Nullable URI override) {
        this.name = name;
        this.environment = environment;
        this.override = override;
    }

    /** @param url {@code http}, a host and perhaps a port; no path */
    public UpstreamBuilder target(URI url) {
        try {
            target = Target.of(override == null ? url : override);
        } catch (IllegalArgumentException e) {
            environment.report().problem("upstream " + name + ": its target " + e.getMessage());
            target = NOWHERE;
        }
        return this;
    }

    public UpstreamBuilder target(String url) {
        try {
            return target(new URI(url));
        } catch (java.net.URISyntaxException e) {
            environment.report().problem("upstream " + name + ": its target is no URL");
            target = NOWHERE;
            return this;
        }
    }

    /** How long the head of an answer may take, counted from the last octet of the request. Default: 30 s. */
    public UpstreamBuilder timeout(Duration limit) {
        return firstByteTimeout(limit);
    }

    /** How long a connection may take to open. Default: 2 s. */
    public UpstreamBuilder connectTimeout(Duration limit) {
        if (positive("connect timeout", limit)) {
            settings = settings.connect(limit);
        }
        return this;
    }

    /** The same as {@link #timeout}; the later call counts. */
    public UpstreamBuilder firstByteTimeout(Duration limit) {
        if (positive("timeout", limit)) {
            settings = settings.firstByte(limit);
        }
        return this;
    }

    /** How long a body, either way, may stand still before the transfer is given up. Default: 60 s. */
    public UpstreamBuilder idleTimeout(Duration limit) {
        if (positive("idle timeout", limit)) {
            settings = settings.idle(limit);
        }
        return this;
    }

    /** Divided over the I/O threads, each of which has at least one. Default: 1024. */
    public UpstreamBuilder maxConnections(int max) {
        if (max < 1) {
            environment.report().problem("upstream " + name + ": max-connections must be at least 1");
        } else {
            settings = settings.maxConnections(max);
        }
        return this;
    }

    private boolean positive(String what, Duration limit) {
        boolean positive = !limit.isNegative() && !limit.isZero();
        if (!positive) {
            environment.report().problem("upstream " + name + ": its " + what + " must be positive");
        }
        return positive;
    }

    /** The upstream; the gateway closes it when it stops. */
    public Upstream open() {
        Target to = target;
        if (to == null) {
            environment.report().problem("upstream " + name + ": it has no target");
            to = NOWHERE;
        }
        Upstream upstream = new Upstream(name, to, settings, environment);
        environment.onStop(upstream::close);
        return upstream;
    }
}
