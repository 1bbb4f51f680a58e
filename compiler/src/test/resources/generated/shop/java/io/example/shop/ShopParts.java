package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.limit.Limit;
import io.gatewright.runtime.upstream.Upstream;
import java.time.Duration;

/** What the routes of gateway {@code shop} share: upstreams, ways to identify a caller, and allowances. */
final class ShopParts {
    final Upstream usersUpstream;
    final Upstream ordersUpstream;
    final Upstream productsUpstream;
    final Upstream siteUpstream;
    final Auth customerAuth;
    final Auth partnerAuth;
    final Limit baselineLimit;

    ShopParts(GatewayRuntime runtime) {
        this.usersUpstream = openUsersUpstream(runtime);
        this.ordersUpstream = openOrdersUpstream(runtime);
        this.productsUpstream = openProductsUpstream(runtime);
        this.siteUpstream = openSiteUpstream(runtime);
        this.customerAuth = openCustomerAuth(runtime);
        this.partnerAuth = openPartnerAuth(runtime);
        this.baselineLimit = openBaselineLimit(runtime);
    }

    /** {@code upstream users}, shop.gw:16 */
    private static Upstream openUsersUpstream(GatewayRuntime runtime) {
        return runtime.upstream("users")
                .target(runtime.url("users-url"))
                .timeout(Duration.ofSeconds(2))
                .open();
    }

    // … and so on for orders, products and site

    /** {@code auth customer jwt}, shop.gw:21 */
    private static Auth openCustomerAuth(GatewayRuntime runtime) {
        return runtime.jwt("customer")
                .algorithms("HS256")
                .key(runtime.secret("token-key"))
                .issuer("https://id.shop.example/")
                .audience("shop-api")
                .open();
    }

    /** {@code auth partner api-key}, shop.gw:28 */
    private static Auth openPartnerAuth(GatewayRuntime runtime) {
        return runtime.apiKey("partner")
                .fromHeader("x-api-key")
                .keys(runtime.secret("partner-keys"))
                .open();
    }

    /** {@code limit 100/min}, shop.gw:32: one allowance for all routes that it reaches */
    private static Limit openBaselineLimit(GatewayRuntime runtime) {
        return runtime.limit("baseline").slidingWindow(100, Duration.ofMinutes(1)).open();
    }
}
