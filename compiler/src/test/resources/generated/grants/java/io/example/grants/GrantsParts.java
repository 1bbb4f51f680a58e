package io.example.grants;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.upstream.Upstream;

/** What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do. */
final class GrantsParts {
    final Upstream ordersUpstream;
    final Auth deviceAuth;
    final Auth partnerAuth;
    final Auth staffAuth;

    GrantsParts(GatewayRuntime runtime) {
        // upstream orders, grants.gw
        this.ordersUpstream = runtime.upstream("orders")
                .target("http://127.0.0.1:9301")
                .open();

        // auth device, grants.gw
        this.deviceAuth = runtime.apiKey("device")
                .fromHeader("x-device")
                .keys(runtime.secret("device-keys"))
                .open();

        // auth partner, grants.gw
        this.partnerAuth = runtime.jwt("partner")
                .algorithms("HS256")
                .key(runtime.secret("partner-key"))
                .open();

        // auth staff, grants.gw
        this.staffAuth = runtime.jwt("staff")
                .algorithms("HS256")
                .key(runtime.secret("staff-key"))
                .open();
    }
}
