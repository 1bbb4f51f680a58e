package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.upstream.Upstream;

/** What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do. */
final class FunctionsParts {
    final Upstream officeUpstream;
    final Auth staffAuth;

    FunctionsParts(GatewayRuntime runtime) {
        // upstream office, functions.gw
        this.officeUpstream = runtime.upstream("office")
                .target("http://127.0.0.1:9301")
                .open();

        // auth staff, functions.gw
        this.staffAuth = runtime.jwt("staff")
                .algorithms("ES256")
                .key(runtime.secret("signing-key"))
                .open();
    }
}
