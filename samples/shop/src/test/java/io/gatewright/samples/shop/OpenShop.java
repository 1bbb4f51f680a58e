package io.gatewright.samples.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.time.ManualClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The compiled shop gateway over real sockets, with four recording services and a clock that stands still. */
final class OpenShop implements AutoCloseable {
    static final String PARTNER_KEY = "partner-key-of-the-test";
    private static final String TOKEN_KEY = "0123456789abcdef0123456789abcdef";

    final ManualClock clock = ManualClock.startingAt(1_800_000_000_000L);
    final RecordingUpstream users = new RecordingUpstream("application/json", "{\"id\":\"u1\"}");
    final RecordingUpstream orders = new RecordingUpstream("application/json", "{\"id\":42}");
    final RecordingUpstream products = new RecordingUpstream(
            "application/json",
            "{\"items\":[{\"title\":\"Tea\",\"supplierCost\":2.10},{\"supplierCost\":{\"eur\":1}}]}");
    final RecordingUpstream site = new RecordingUpstream("text/html", "<h1>{\"items\":1}</h1>");
    final List<String> accessLog = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningGateway gateway;

    OpenShop() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(PARTNER_KEY.getBytes(UTF_8));
        gateway = GatewayServer.start(
                new ShopGateway(),
                StartOptions.onLoopback()
                        .clock(clock)
                        .param("users-url", users.address().toString())
                        .param("orders-url", orders.address().toString())
                        .param("products-url", products.address().toString())
                        .param("site-url", site.address().toString())
                        .secret("token-key", TOKEN_KEY.getBytes(UTF_8))
                        .secret(
                                "partner-keys",
                                ("p1:sha256:" + HexFormat.of().formatHex(digest) + "\n").getBytes(UTF_8))
                        .accessLog(accessLog::add));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** An Authorization value of customer {@code u1}. */
    String customer(String issuer, String audience, long secondsToLive) throws GeneralSecurityException {
        long exp = clock.epochMillis() / 1000 + secondsToLive;
        String signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "."
                + base64(
                        ("{\"iss\":\"" + issuer + "\",\"aud\":\"" + audience + "\",\"sub\":\"u1\",\"exp\":" + exp + "}")
                                .getBytes(UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TOKEN_KEY.getBytes(UTF_8), "HmacSHA256"));
        return "Bearer " + signed + "." + base64(mac.doFinal(signed.getBytes(UTF_8)));
    }

    String customer() throws GeneralSecurityException {
        return customer("https://id.shop.example/", "shop-api", 3600);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        gateway.close();
        users.close();
        orders.close();
        products.close();
        site.close();
    }
}
