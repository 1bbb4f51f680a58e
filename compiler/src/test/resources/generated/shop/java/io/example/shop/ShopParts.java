package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.limit.Limit;
import io.gatewright.runtime.upstream.Upstream;
import java.time.Duration;

/** What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do. */
final class ShopParts {
    final ShopParams params;
    final Upstream ordersUpstream;
    final Upstream productsUpstream;
    final Upstream siteUpstream;
    final Upstream usersUpstream;
    final Auth customerAuth;
    final Auth partnerAuth;
    final Limit baselineLimit;

    ShopParts(GatewayRuntime runtime) {
        this.params = new ShopParams(runtime);

        // upstream orders, shop.gw
        this.ordersUpstream = runtime.upstream("orders")
                .target(params.ordersUrl())
                .timeout(Duration.ofSeconds(3))
                .open();

        // upstream products, shop.gw
        this.productsUpstream = runtime.upstream("products")
                .target(params.productsUrl())
                .timeout(Duration.ofSeconds(2))
                .open();

        // upstream site, shop.gw
        this.siteUpstream = runtime.upstream("site")
                .target(params.siteUrl())
                .timeout(Duration.ofSeconds(2))
                .open();

        // upstream users, shop.gw
        this.usersUpstream = runtime.upstream("users")
                .target(params.usersUrl())
                .timeout(Duration.ofSeconds(2))
                .open();

        // auth customer, shop.gw
        this.customerAuth = runtime.jwt("customer")
                .algorithms("HS256")
                .key(runtime.secret("token-key"))
                .issuer("https://id.shop.example/")
                .audience("shop-api")
                .open();

        // auth partner, shop.gw
        this.partnerAuth = runtime.apiKey("partner")
                .fromHeader("x-api-key")
                .keys(runtime.secret("partner-keys"))
                .open();

        // limit baseline, shop.gw
        this.baselineLimit = runtime.limit("baseline")
                .slidingWindow(100, Duration.ofMinutes(1))
                .open();
    }
}
