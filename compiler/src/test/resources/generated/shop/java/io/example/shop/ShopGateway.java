package io.example.shop;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.config.ParamType;

/**
 * Public shop gateway: four services behind one address.
 *
 * <p>{@code gateway shop}, shop.gw
 */
public final class ShopGateway implements Gateway {
    /** Starts the gateway; {@code --help} lists what it understands. */
    public static void main(String[] args) {
        GatewayServer.main(new ShopGateway(), args);
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("shop")
                .digest("f95776834af9c9a7cd00194839ca23efe59783dcbad9dfd870ea564b9c358969")
                .listen(8080) // shop.gw: listen 8080
                .trustedProxies("10.0.0.0/8")
                .param("orders-url", ParamType.URL, "http://127.0.0.1:9102") // shop.gw: param orders-url: url = "http://127.0.0.1:9102"
                .param("products-url", ParamType.URL, "http://127.0.0.1:9103") // shop.gw: param products-url: url = "http://127.0.0.1:9103"
                .param("site-url", ParamType.URL, "http://127.0.0.1:9104") // shop.gw: param site-url: url = "http://127.0.0.1:9104"
                .param("users-url", ParamType.URL, "http://127.0.0.1:9101") // shop.gw: param users-url: url = "http://127.0.0.1:9101"
                .secretFromFile("partner-keys", "partner-keys.txt") // shop.gw: secret partner-keys = file("partner-keys.txt")
                .secretFromEnv("token-key", "SHOP_TOKEN_KEY") // shop.gw: secret token-key = env("SHOP_TOKEN_KEY")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new ShopRouter(runtime, new ShopParts(runtime));
    }
}
