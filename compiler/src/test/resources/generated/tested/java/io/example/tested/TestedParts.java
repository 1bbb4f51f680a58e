package io.example.tested;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.upstream.Upstream;
import java.time.Duration;

/** What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do. */
final class TestedParts {
    final Upstream uUpstream;
    final Auth cAuth;

    TestedParts(GatewayRuntime runtime) {
        // upstream u, tested.gw
        this.uUpstream = runtime.upstream("u")
                .target("http://u")
                .timeout(Duration.ofHours(1))
                .open();

        // auth c, tested.gw
        this.cAuth = runtime.jwt("c")
                .algorithms("HS256")
                .key(runtime.secret("k"))
                .open();
    }
}
