package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import java.net.URI;
import java.time.Duration;

/** The params as they were bound at start-up. */
final class CornersParams {
    private final long most;
    private final URI officeUrl;
    private final long port;
    private final String region;
    private final Duration wait_;

    CornersParams(GatewayRuntime runtime) {
        this.most = runtime.size("most");
        this.officeUrl = runtime.url("office-url");
        this.port = runtime.integer("port");
        this.region = runtime.text("region");
        this.wait_ = runtime.duration("wait");
    }

    /** {@code param most}, corners.gw */
    long most() {
        return most;
    }

    /**
     * Where the back office answers.
     *
     * <p>{@code param office-url}, corners.gw
     */
    URI officeUrl() {
        return officeUrl;
    }

    /** {@code param port}, corners.gw */
    long port() {
        return port;
    }

    /** {@code param region}, corners.gw */
    String region() {
        return region;
    }

    /** {@code param wait}, corners.gw */
    Duration wait_() {
        return wait_;
    }
}
