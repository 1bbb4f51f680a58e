package io.example.resilient;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.upstream.Upstream;
import java.math.BigDecimal;
import java.time.Duration;

/** What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do. */
final class ResilientParts {
    final ResilientParams params;
    final Upstream ordersUpstream;
    final Upstream plainUpstream;
    final Upstream stockUpstream;
    final Auth staffAuth;

    ResilientParts(GatewayRuntime runtime) {
        this.params = new ResilientParams(runtime);

        // upstream orders, resilient.gw
        this.ordersUpstream = runtime.upstream("orders")
                .pool("canary", params.canary())
                .target("http://c")
                .pool("stable", 95)
                .target("http://a")
                .target("http://b", 3)
                .breaker(breaker -> breaker.open(params.pause()))
                .open();

        // upstream plain, resilient.gw
        this.plainUpstream = runtime.upstream("plain")
                .target("http://f")
                .breaker(breaker -> breaker)
                .open();

        // upstream stock, resilient.gw
        this.stockUpstream = runtime.upstream("stock")
                .target("http://d:81")
                .target("http://e:81")
                .maxConnections(64)
                .breaker(breaker -> breaker.errors(new BigDecimal("12.5")).minimum(8).within(Duration.ofMinutes(1)).probes(1))
                .open();

        // auth staff, resilient.gw
        this.staffAuth = runtime.jwt("staff")
                .algorithms("HS256")
                .key(runtime.secret("k"))
                .open();
    }
}
