package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.limit.Limit;
import io.gatewright.runtime.upstream.Upstream;
import java.time.Duration;

/** What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do. */
final class CornersParts {
    final CornersParams params;
    final Upstream archiveUpstream;
    final Upstream officeUpstream;
    final Auth deviceAuth;
    final Auth staffAuth;
    final Limit carefulLimit;

    CornersParts(GatewayRuntime runtime) {
        this.params = new CornersParams(runtime);

        // upstream archive, corners.gw
        this.archiveUpstream = runtime.upstream("archive")
                .target("http://127.0.0.1:9202")
                .connectTimeout(Duration.ofMillis(500))
                .timeout(Duration.ofSeconds(5))
                .open();

        // upstream office, corners.gw
        this.officeUpstream = runtime.upstream("office")
                .target(params.officeUrl())
                .timeout(params.wait_())
                .maxConnections(64)
                .open();

        // auth device, corners.gw
        this.deviceAuth = runtime.apiKey("device")
                .fromHeader("x-device")
                .keys(runtime.secret("device-keys"))
                .open();

        // auth staff, corners.gw
        this.staffAuth = runtime.jwt("staff")
                .algorithms("ES256")
                .key(runtime.secret("signing-key"))
                .leeway(Duration.ofSeconds(5))
                .open();

        // limit careful, corners.gw
        this.carefulLimit = runtime.limit("careful")
                .tokenBucket(3, Duration.ofMinutes(1), 3)
                .open();
    }
}
