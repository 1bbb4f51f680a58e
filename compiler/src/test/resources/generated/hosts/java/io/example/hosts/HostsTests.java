package io.example.hosts;

import io.gatewright.runtime.testing.Check;
import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;

/** The {@code test} blocks of {@code gateway hosts} */
public final class HostsTests {
    private HostsTests() {}

    /** Runs the tests, or those whose title contains the argument; ends with 1 when one fails. */
    public static void main(String[] args) {
        suite().runAndExit(args);
    }

    /** What the gateway needs, and its tests. */
    static GatewayTests suite() {
        GatewayTests suite = GatewayTests.of("hosts", HostsGateway::new)
                .upstreams("files", "orders");
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("a host that nobody names is refused", "hosts.gw:52", HostsTests::aHostThatNobodyNamesIsRefused)
                .test("a shop's pages come from one file", "hosts.gw:127", HostsTests::aShopSPagesComeFromOneFile)
                .test("a slash too many or too few is redirected", "hosts.gw:92", HostsTests::aSlashTooManyOrTooFewIsRedirected)
                .test("conditions choose", "hosts.gw:79", HostsTests::conditionsChoose)
                .test("pages of the app may ask", "hosts.gw:100", HostsTests::pagesOfTheAppMayAsk)
                .test("types choose", "hosts.gw:59", HostsTests::typesChoose);
    }

    /** {@code test "a host that nobody names is refused"}, hosts.gw */
    private static void aHostThatNobodyNamesIsRefused(GatewayTest t) {
        t.request("GET", "/v1/orders/7")
                .header("host", "other.example")
                .send();
        t.expect("status == 421", "hosts.gw:54").that(Check.equal(t.status(), 421));
        t.request("GET", "/v1/orders/7")
                .header("host", "API.Example.com:8080")
                .send();
        t.expect("status == 502", "hosts.gw:56").that(Check.equal(t.status(), 502));
    }

    /** {@code test "a shop's pages come from one file"}, hosts.gw */
    private static void aShopSPagesComeFromOneFile(GatewayTest t) {
        t.stub("files", "GET", "/shops/index.html", 200, "{\"page\":true}");
        t.stub("files", "GET", "/tea.png", 200, "{\"art\":true}");
        t.request("GET", "/any/path")
                .header("host", "tea.shops.example")
                .send();
        t.expect("body.page == true", "hosts.gw:131").that(Check.equal(t.body("page"), true));
        t.request("GET", "/art/tea.png")
                .header("host", "shops.example")
                .header("origin", "https://evil.example")
                .send();
        t.expect("body.art == true", "hosts.gw:133").that(Check.equal(t.body("art"), true));
        t.expect("header.access-control-allow-origin == \"*\"", "hosts.gw:134").that(Check.equal(t.header("access-control-allow-origin"), "*"));
        t.request("OPTIONS", "/ask")
                .header("host", "shops.example")
                .header("origin", "https://evil.example")
                .header("access-control-request-method", "POST")
                .send();
        t.expect("status == 200", "hosts.gw:140").that(Check.equal(t.status(), 200));
        t.expect("body.asked == \"OPTIONS\"", "hosts.gw:141").that(Check.equal(t.body("asked"), "OPTIONS"));
        t.expect("body.by == \"http\"", "hosts.gw:142").that(Check.equal(t.body("by"), "http"));
    }

    /** {@code test "a slash too many or too few is redirected"}, hosts.gw */
    private static void aSlashTooManyOrTooFewIsRedirected(GatewayTest t) {
        t.request("GET", "/v1/orders/7/?q=1")
                .header("host", "api.example.com")
                .send();
        t.expect("status == 308", "hosts.gw:94").that(Check.equal(t.status(), 308));
        t.expect("header.location == \"/v1/orders/7?q=1\"", "hosts.gw:95").that(Check.equal(t.header("location"), "/v1/orders/7?q=1"));
        t.request("PUT", "/v1/orders/7/")
                .header("host", "api.example.com")
                .send();
        t.expect("status == 404", "hosts.gw:97").that(Check.equal(t.status(), 404));
    }

    /** {@code test "conditions choose"}, hosts.gw */
    private static void conditionsChoose(GatewayTest t) {
        t.stub("orders", "GET", "/search/a", 200, "{\"by\":\"all\"}");
        t.stub("orders", "GET", "/beta/a", 200, "{\"by\":\"beta\"}");
        t.request("GET", "/search/a")
                .header("host", "api.example.com")
                .send();
        t.expect("body.by == \"all\"", "hosts.gw:83").that(Check.equal(t.body("by"), "all"));
        t.request("GET", "/search/a")
                .header("host", "api.example.com")
                .header("x-beta", "yes")
                .send();
        t.expect("body.by == \"beta\"", "hosts.gw:85").that(Check.equal(t.body("by"), "beta"));
        t.request("GET", "/search/a")
                .header("host", "api.example.com")
                .header("x-beta", "no")
                .send();
        t.expect("body.by == \"all\"", "hosts.gw:87").that(Check.equal(t.body("by"), "all"));
        t.request("GET", "/search/a")
                .header("host", "api.example.com")
                .header("x-beta", "yes")
                .header("cookie", "shy=1")
                .send();
        t.expect("body.by == \"all\"", "hosts.gw:89").that(Check.equal(t.body("by"), "all"));
    }

    /** {@code test "pages of the app may ask"}, hosts.gw */
    private static void pagesOfTheAppMayAsk(GatewayTest t) {
        t.stub("orders", "PUT", "/internal/orders/7", 200, "{\"done\":true}");
        t.request("OPTIONS", "/v1/orders/7")
                .header("host", "api.example.com")
                .header("origin", "https://app.example.com")
                .header("access-control-request-method", "PUT")
                .header("access-control-request-headers", "authorization")
                .send();
        t.expect("status == 204", "hosts.gw:108").that(Check.equal(t.status(), 204));
        t.expect("header.access-control-allow-origin == \"https://app.example.com\"", "hosts.gw:109").that(Check.equal(t.header("access-control-allow-origin"), "https://app.example.com"));
        t.expect("header.access-control-allow-credentials == \"true\"", "hosts.gw:110").that(Check.equal(t.header("access-control-allow-credentials"), "true"));
        t.expect("header.access-control-max-age == \"600\"", "hosts.gw:111").that(Check.equal(t.header("access-control-max-age"), "600"));
        t.request("OPTIONS", "/v1/orders/7")
                .header("host", "api.example.com")
                .header("origin", "https://evil.example")
                .header("access-control-request-method", "PUT")
                .send();
        t.expect("status == 403", "hosts.gw:117").that(Check.equal(t.status(), 403));
        t.request("PUT", "/v1/orders/7")
                .header("host", "api.example.com")
                .header("origin", "https://app.example.com")
                .send();
        t.expect("status == 200", "hosts.gw:119").that(Check.equal(t.status(), 200));
        t.expect("header.access-control-allow-origin == \"https://app.example.com\"", "hosts.gw:120").that(Check.equal(t.header("access-control-allow-origin"), "https://app.example.com"));
        t.expect("header.access-control-expose-headers == \"x-total\"", "hosts.gw:121").that(Check.equal(t.header("access-control-expose-headers"), "x-total"));
        t.request("PUT", "/v1/orders/7")
                .header("host", "api.example.com")
                .header("origin", "https://evil.example")
                .send();
        t.expect("status == 200", "hosts.gw:123").that(Check.equal(t.status(), 200));
        t.expect("header.access-control-allow-origin == null", "hosts.gw:124").that(Check.equal(t.header("access-control-allow-origin"), null));
    }

    /** {@code test "types choose"}, hosts.gw */
    private static void typesChoose(GatewayTest t) {
        t.stub("orders", "GET", "/internal/orders/7", 200, "{\"by\":\"number\"}");
        t.stub("orders", "GET", "/internal/v2/skus/ABC-12", 200, "{\"by\":\"sku\"}");
        t.stub("orders", "GET", "/internal/names/tea/", 200, "{\"by\":\"name\"}");
        t.stub("orders", "GET", "/parts/**", 200, "{\"by\":\"uuid\"}");
        t.request("GET", "/v1/orders/7")
                .header("host", "api.example.com")
                .send();
        t.expect("body.by == \"number\"", "hosts.gw:65").that(Check.equal(t.body("by"), "number"));
        t.request("GET", "/v2/orders/ABC-12")
                .header("host", "api.example.com")
                .send();
        t.expect("body.by == \"sku\"", "hosts.gw:67").that(Check.equal(t.body("by"), "sku"));
        t.request("GET", "/v2/orders/tea")
                .header("host", "api.example.com")
                .send();
        t.expect("body.by == \"name\"", "hosts.gw:69").that(Check.equal(t.body("by"), "name"));
        t.request("GET", "/v2/orders/7B0C7C1E-5a70-4c0e-9f57-0d8d6a3c1a11/parts/1/")
                .header("host", "api.example.com")
                .send();
        t.expect("body.by == \"uuid\"", "hosts.gw:71").that(Check.equal(t.body("by"), "uuid"));
        t.request("GET", "/v3/orders/7")
                .header("host", "api.example.com")
                .send();
        t.expect("status == 404", "hosts.gw:73").that(Check.equal(t.status(), 404));
        t.request("DELETE", "/v1/orders/7")
                .header("host", "api.example.com")
                .send();
        t.expect("status == 405", "hosts.gw:75").that(Check.equal(t.status(), 405));
        t.expect("header.allow == \"GET, HEAD, OPTIONS, PUT\"", "hosts.gw:76").that(Check.equal(t.header("allow"), "GET, HEAD, OPTIONS, PUT"));
    }
}
