package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import java.net.URI;

/** The params as they were bound at start-up. */
final class ShopParams {
    private final URI ordersUrl;
    private final URI productsUrl;
    private final URI siteUrl;
    private final URI usersUrl;

    ShopParams(GatewayRuntime runtime) {
        this.ordersUrl = runtime.url("orders-url");
        this.productsUrl = runtime.url("products-url");
        this.siteUrl = runtime.url("site-url");
        this.usersUrl = runtime.url("users-url");
    }

    /** {@code param orders-url}, shop.gw */
    URI ordersUrl() {
        return ordersUrl;
    }

    /** {@code param products-url}, shop.gw */
    URI productsUrl() {
        return productsUrl;
    }

    /** {@code param site-url}, shop.gw */
    URI siteUrl() {
        return siteUrl;
    }

    /** {@code param users-url}, shop.gw */
    URI usersUrl() {
        return usersUrl;
    }
}
