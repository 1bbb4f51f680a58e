package io.gatewright.samples.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every line of {@code shop.gw}, seen to take effect from outside. */
class ShopTest {
    private OpenShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new OpenShop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whoIsNotATrustedProxyCannotSayWhoItForwardsForNorChooseTheRequestId() throws Exception {
        HttpResponse<String> answer = shop.get(
                "/public/a", "X-Forwarded-For", "203.0.113.9", "Forwarded", "for=203.0.113.9", "X-Request-Id", "mine");
        assertEquals(200, answer.statusCode());
        assertEquals("127.0.0.1", shop.site.last().headers().getFirst("X-Forwarded-For"));
        assertFalse(shop.site.last().headers().containsKey("Forwarded"));
        assertNotEquals("mine", header(answer, "x-request-id"));
    }

    @Test
    void theRequestIdIsTheSameUpstreamAndInTheAnswer() throws Exception {
        HttpResponse<String> answer = shop.get("/public/a");
        assertEquals(header(answer, "x-request-id"), shop.site.last().headers().getFirst("X-Request-Id"));
        HttpResponse<String> refused = shop.get("/orders/1");
        assertEquals(401, refused.statusCode());
        assertFalse(header(refused, "x-request-id").isEmpty());
    }

    @Test
    void internalHeadersPassNeitherWay() throws Exception {
        HttpResponse<String> answer = shop.get("/public/a", "X-Internal-Debug", "1", "x-internal", "stays");
        assertFalse(shop.site.last().headers().containsKey("X-Internal-Debug"));
        assertEquals("stays", shop.site.last().headers().getFirst("X-Internal"));
        assertEquals("", header(answer, "x-internal-node"));
    }

    @Test
    void withoutAKeyACallerIsAnonymousAndAWrongKeyIsRefused() throws Exception {
        assertEquals(200, shop.get("/public/a").statusCode());
        assertEquals(
                200, shop.get("/public/a", "x-api-key", OpenShop.PARTNER_KEY).statusCode());
        HttpResponse<String> wrong = shop.get("/public/a", "x-api-key", "guess");
        assertEquals(401, wrong.statusCode());
        assertFalse(header(wrong, "www-authenticate").isEmpty());
        assertEquals("application/problem+json", header(wrong, "content-type"));
    }

    @Test
    void aHundredRequestsAMinuteAndAPartnerHasAnAllowanceOfItsOwn() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertEquals(200, shop.get("/public/a").statusCode());
        }
        HttpResponse<String> refused = shop.get("/products/tea");
        assertEquals(429, refused.statusCode());
        assertEquals("60", header(refused, "retry-after"));
        assertTrue(
                header(refused, "ratelimit-policy").contains("q=100;w=60"),
                refused.headers().toString());
        assertTrue(
                header(refused, "ratelimit").contains("r=0"), refused.headers().toString());
        assertEquals(
                200, shop.get("/public/a", "x-api-key", OpenShop.PARTNER_KEY).statusCode());
        shop.clock.advance(Duration.ofSeconds(61));
        assertEquals(200, shop.get("/public/a").statusCode());
    }

    @Test
    void theHealthRouteIsAnsweredHereAndHasNoLimit() throws Exception {
        for (int i = 0; i < 150; i++) {
            HttpResponse<String> answer = shop.get("/health");
            assertEquals(200, answer.statusCode());
            assertEquals("{\"status\":\"healthy\"}", answer.body());
        }
        assertEquals(405, shop.send("POST", "/health", "").statusCode());
    }

    @Test
    void usersAndOrdersTakeAnyMethodOfACustomerAndNobodyElse() throws Exception {
        HttpResponse<String> none = shop.get("/users/u1");
        assertEquals(401, none.statusCode());
        assertFalse(header(none, "www-authenticate").contains("error="));
        HttpResponse<String> expired =
                shop.get("/users/u1", "Authorization", shop.customer("https://id.shop.example/", "shop-api", -5));
        assertEquals(401, expired.statusCode());
        assertTrue(
                header(expired, "www-authenticate").contains("expired"),
                expired.headers().toString());
        for (String bad : new String[] {
            shop.customer("https://elsewhere.example/", "shop-api", 60),
            shop.customer("https://id.shop.example/", "other-api", 60),
            shop.customer() + "x"
        }) {
            HttpResponse<String> invalid = shop.get("/orders/42", "Authorization", bad);
            assertEquals(401, invalid.statusCode());
            assertTrue(header(invalid, "www-authenticate").contains("invalid_token"));
            assertFalse(header(invalid, "www-authenticate").contains("expired"));
        }
        assertEquals(
                401, shop.get("/orders/42", "x-api-key", OpenShop.PARTNER_KEY).statusCode());
        assertEquals(0, shop.users.asked().size() + shop.orders.asked().size());

        for (String method : new String[] {"GET", "POST", "PUT", "DELETE", "PATCH"}) {
            String body = method.equals("GET") ? "" : "{\"n\":1}";
            HttpResponse<String> answer = shop.send(method, "/orders/42?x=%2F", body, "Authorization", shop.customer());
            assertEquals(200, answer.statusCode());
            assertEquals("{\"id\":42}", answer.body());
            assertEquals(method, shop.orders.last().method());
            assertEquals("/orders/42?x=%2F", shop.orders.last().target());
            assertEquals(body, shop.orders.last().body());
        }
        assertEquals(200, shop.get("/users", "Authorization", shop.customer()).statusCode());
        assertEquals("/users", shop.users.last().target());
    }

    @Test
    void productsAreCachedByLanguageForFiveMinutesWithoutWhatTheyCostUs() throws Exception {
        HttpResponse<String> miss = shop.get("/products/tea", "Accept-Language", "en");
        assertEquals("{\"items\":[{\"title\":\"Tea\"},{}]}", miss.body());
        assertEquals("MISS", header(miss, "x-cache"));
        HttpResponse<String> hit = shop.get("/products/tea", "Accept-Language", "en");
        assertEquals(miss.body(), hit.body());
        assertEquals("HIT", header(hit, "x-cache"));
        assertTrue(header(hit, "cache-status").contains("hit"), hit.headers().toString());
        assertEquals("0", header(hit, "age"));
        assertNotEquals(header(miss, "x-request-id"), header(hit, "x-request-id"));
        assertEquals(1, shop.products.asked().size());
        assertEquals("MISS", header(shop.get("/products/tea", "Accept-Language", "de"), "x-cache"));
        shop.clock.advance(Duration.ofMinutes(4));
        assertEquals("240", header(shop.get("/products/tea", "Accept-Language", "en"), "age"));
        shop.clock.advance(Duration.ofSeconds(61));
        assertEquals("MISS", header(shop.get("/products/tea", "Accept-Language", "en"), "x-cache"));
        assertEquals(3, shop.products.asked().size());
    }

    @Test
    void productsAreOnlyForReading() throws Exception {
        HttpResponse<String> refused = shop.send("POST", "/products/tea", "{}");
        assertEquals(405, refused.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(refused, "allow"));
        assertEquals(204, shop.send("OPTIONS", "/products/tea", "").statusCode());
        assertEquals(200, shop.send("HEAD", "/products/tea", "").statusCode());
        assertEquals("", shop.send("HEAD", "/products/tea", "").body());
    }

    @Test
    void theSiteIsCachedForAnHourAndItsMarkupIsLeftAlone() throws Exception {
        assertEquals("<h1>{\"items\":1}</h1>", shop.get("/public/a").body());
        shop.clock.advance(Duration.ofMinutes(59));
        assertEquals("HIT", header(shop.get("/public/a"), "x-cache"));
        shop.clock.advance(Duration.ofMinutes(2));
        assertEquals("MISS", header(shop.get("/public/a"), "x-cache"));
    }

    @Test
    void aServiceThatIsTooSlowGives504AndOneThatIsGoneGives502() throws Exception {
        shop.users.fallSilent();
        HttpResponse<String> slow = shop.get("/users/u1", "Authorization", shop.customer());
        assertEquals(504, slow.statusCode());
        assertFalse(slow.body().contains(Integer.toString(shop.users.address().getPort())));
        shop.orders.close();
        HttpResponse<String> gone = shop.get("/orders/1", "Authorization", shop.customer());
        assertEquals(502, gone.statusCode());
        assertFalse(gone.body().contains(Integer.toString(shop.orders.address().getPort())));
    }

    @Test
    void whatNoRouteMatchesIsNotFoundAndAmbiguousPathsAreRefused() throws Exception {
        assertEquals(404, shop.get("/admin").statusCode());
        assertEquals(404, shop.get("/PUBLIC/a").statusCode());
        assertEquals(400, shop.get("/public/%2e%2e/orders/1").statusCode());
        assertEquals(400, shop.get("/public%2Fa").statusCode());
        assertEquals(200, shop.get("/%70ublic/a").statusCode());
        assertEquals("/public/a", shop.site.last().target());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
