package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.cors.CorsPolicy;
import io.gatewright.runtime.upstream.Upstream;
import java.time.Duration;

/** What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do. */
final class HostsParts {
    final Upstream filesUpstream;
    final Upstream ordersUpstream;
    final CorsPolicy browsersCors;

    HostsParts(GatewayRuntime runtime) {
        // upstream files, hosts.gw
        this.filesUpstream = runtime.upstream("files")
                .target("http://127.0.0.1:9302")
                .open();

        // upstream orders, hosts.gw
        this.ordersUpstream = runtime.upstream("orders")
                .target("http://127.0.0.1:9301")
                .open();

        // cors browsers, hosts.gw
        this.browsersCors = runtime.cors("browsers")
                .origins("https://admin.example.com", "https://app.example.com")
                .methods("DELETE", "GET", "PUT")
                .headers("authorization", "content-type")
                .expose("x-total")
                .credentials(true)
                .maxAge(Duration.ofMinutes(10))
                .open();
    }
}
