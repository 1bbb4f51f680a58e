package io.gatewright.compiler.explain.why;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.gatewright.compiler.explain.Golden;
import io.gatewright.compiler.explain.Inspected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of requests to the examples, whole. */
class ExplainGoldenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order           | GET /orders/42            | ''",
                "product         | GET /products/te%61?x=1   | Accept-Language: de; X-Api-Key: k",
                "wrong-method    | POST /products/tea        | ''",
                "nothing         | GET /nothing              | ''",
                "dots            | GET /orders/..%3Bx/42     | ''",
                "encoded-slash   | GET /orders%2f42          | ''",
                "double-slash    | GET /orders//42           | ''",
                "connect         | CONNECT shop.example:443  | ''",
                "trace           | trace /orders             | ''",
                "other-letters   | GET http://SHOP.example/a | Host: shop.example",
                "two-hosts       | GET /orders/42            | Host: a; Host: b",
                "options         | OPTIONS /health           | ''",
                "asterisk        | OPTIONS *                 | ''",
                "preflight       | OPTIONS /public/a         | Origin: https://a.example; Access-Control-Request-Method: GET",
                "preflight-any   | OPTIONS /orders/1         | Origin: https://a.example; Access-Control-Request-Method: PUT",
                "slip            | GET /product/tea          | ''",
            })
    void shop(String name, String request, String headers) {
        check("shop-" + name, Inspected.examples("shop.gw"), request, headers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "composition     | GET /orders/7b0c7c1e-5a70-4c0e-9f57-0d8d6a3c1a11/details | ''",
                "no-uuid         | GET /mobile/orders/42     | ''",
                "falls-through   | GET /orders/42/details    | ''",
            })
    void bff(String name, String request, String headers) {
        check("bff-" + name, Inspected.examples("bff.gw", "shop.gw"), request, headers);
    }

    @Test
    void several_targets_are_told_with_their_weights() {
        Inspected gateway = Inspected.source("""
                gateway g { listen 8080 }
                param canary: int = 5 { range 0..25 }
                upstream two { target "http://a:1"; target "http://b:1" { weight 3 } }
                upstream orders {
                  pool stable { weight 95; target "http://c:1" }
                  pool canary { weight canary; target "http://d:1" }
                }
                route two GET /two -> two { public }
                route orders GET /orders -> orders { public }
                """);
        check("pools", gateway, "GET /orders", "");
        check("targets", gateway, "GET /two", "");
    }

    private static void check(String name, Inspected gateway, String request, String headers) {
        Explanation explanation = gateway.explain(request, headers);
        Golden.checkPage("explain-" + name + ".txt", ExplanationText.render(explanation, 4, false));
    }

    @Test
    void a_segment_that_should_have_been_empty() {
        Inspected gateway = Inspected.source("""
                gateway g { listen 8080 }
                upstream up { target "http://127.0.0.1:1" }
                route list GET /things/ -> up { public }
                route report GET /things/reports/{year:int} -> up { public }
                """);
        Golden.checkPage(
                "explain-slash.txt", ExplanationText.render(gateway.explain("GET /things/reports/2026", ""), 4, false));
    }

    /** Credentials are hidden even where a condition asks about them. */
    @Test
    void hiddenValues() {
        Inspected gateway = Inspected.source("""
                gateway g { listen 8080 }
                secret keys = file("keys.txt")
                auth partner api-key { from header.x-api-key; keys secret.keys }
                upstream up { target "http://127.0.0.1:1" }
                route signed GET /a when header.authorization != null -> up { public }
                route beta GET /a when header.authorization == null and cookie.beta == "1" -> up { public }
                route keyed GET /a when header.authorization == null and cookie.beta == null
                    and header.x-api-key == null -> up { require partner }
                """);
        String headers = "Authorization: Bearer s3cret; Cookie: session=s3cret; X-Api-Key: s3cret; Accept: s3cret";
        String shown = ExplanationText.render(gateway.explain("GET /a", headers), 4, false);
        Golden.checkPage("explain-hidden.txt", shown);
        String all = shown
                + ExplanationJson.render(gateway.explain("GET /a", headers), 4)
                + ExplanationText.render(gateway.explain("GET /a", headers.replace("Authorization", "Other")), 4, true);
        assertFalse(all.contains("s3cret"), all);
    }

    /** A request may be as long as 8 KiB, what is said of it may not. */
    @Test
    void longRequests() {
        Inspected gateway = Inspected.source("""
                gateway g { listen 8080 }
                upstream up { target "http://127.0.0.1:1" }
                route files GET /files/** when header.x-kind == "a" -> up { public }
                route other GET /other -> up { public }
                """);
        String path = "/files/" + "long/".repeat(1_500);
        String taken = ExplanationText.render(gateway.explain("GET " + path, "X-Kind: a"), 4, false);
        Golden.checkPage("explain-long.txt", taken);
        String kind = "X-Kind: " + "b".repeat(5_000);
        String refused = ExplanationText.render(gateway.explain("GET /" + "x".repeat(8_000), kind), 4, false)
                + ExplanationText.render(gateway.explain("GET /files/a", kind), 4, false);
        Golden.checkPage("explain-long-refused.txt", refused);
    }

    @Test
    void aRedirect() {
        Inspected gateway = Inspected.source("""
                gateway g { listen 8080; trailing-slash redirect }
                upstream up { target "http://127.0.0.1:1" }
                route a GET /a/b -> up { public }
                route c POST /c -> up { public }
                """);
        Golden.checkPage(
                "explain-redirect.txt", ExplanationText.render(gateway.explain("GET /a/b/?x=1", ""), 4, false));
        Golden.checkPage("explain-redirect-post.txt", ExplanationText.render(gateway.explain("GET /c/", ""), 4, false));
    }
}
