package io.gatewright.runtime.cache;

import static io.gatewright.runtime.cache.CacheGateway.answer;
import static io.gatewright.runtime.cache.CacheGateway.answering;
import static io.gatewright.runtime.cache.CacheGateway.status;
import static io.gatewright.runtime.cache.CacheGateway.xCache;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.RawClient;
import io.undertow.util.Headers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheStepTest {
    @Test
    void answersTheSecondTimeWithoutTheUpstream() {
        try (CacheGateway gateway =
                new CacheGateway(answering("tea", "Content-Type", "text/plain", "X-Cache", "HIT from up"))) {
            HttpResponse<String> miss = gateway.get("/a?x=1");
            assertEquals("gatewright; fwd=miss; stored", status(miss));
            assertEquals("MISS", xCache(miss));
            gateway.clock.advance(Duration.ofSeconds(10));
            HttpResponse<String> hit = gateway.get("/a?x=1");
            assertEquals("tea", hit.body());
            assertEquals("HIT", xCache(hit));
            assertEquals("gatewright; hit; ttl=290", status(hit));
            assertEquals("10", hit.headers().firstValue("age").orElseThrow());
            assertEquals("text/plain", hit.headers().firstValue("content-type").orElseThrow());
            assertEquals(1, gateway.calls.size());
            gateway.clock.advance(Duration.ofSeconds(290));
            assertEquals("MISS", xCache(gateway.get("/a?x=1")));
        }
    }

    @Test
    void neverMixesPathsAndQueries() {
        try (CacheGateway gateway =
                new CacheGateway(http -> answer(http, http.getRequestURI() + "?" + http.getQueryString()))) {
            for (String path :
                    new String[] {"/a", "/a/", "/A", "/a?a=1;b=2", "/a?a=1&b=2", "/a;x.css", "/a/x.css", "/a?b=2&a=1"
                    }) {
                HttpResponse<String> miss = gateway.get(path);
                assertEquals("MISS", xCache(miss), path);
                assertEquals(miss.body(), gateway.get(path).body());
            }
        }
    }

    @Test
    void keepsApartWhatThePolicyVariesBy() {
        try (CacheGateway gateway = new CacheGateway(
                http -> answer(http, "in " + http.getRequestHeaders().getFirst("Accept-Language")),
                VaryKey.header("accept-language"))) {
            assertEquals("in en", gateway.get("/", "Accept-Language", "en").body());
            assertEquals("in de", gateway.get("/", "Accept-Language", "de").body());
            assertEquals("in null", gateway.get("/").body());
            HttpResponse<String> again = gateway.get("/", "Accept-Language", "de");
            assertEquals("in de", again.body());
            assertEquals("HIT", xCache(again));
        }
    }

    /** What the upstream is not sent can't choose the entry that its answer is stored under. */
    @Test
    void aFieldThatConnectionNamesIsNeitherSentNorKeyed() throws Exception {
        try (CacheGateway gateway = new CacheGateway(
                        http -> answer(http, "of " + http.getRequestHeaders().getFirst("X-Tenant")),
                        VaryKey.header("x-tenant"));
                RawClient client = new RawClient(gateway.port())) {
            String poison = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                    + "\r\nConnection: X-Tenant\r\nX-Tenant: a\r\n\r\n";
            assertTrue(client.send(poison).readAnswer().endsWith("\r\n\r\nof null"));
            assertEquals("of a", gateway.get("/", "X-Tenant", "a").body());
            HttpResponse<String> none = gateway.get("/");
            assertEquals("of null", none.body());
            assertEquals("HIT", xCache(none));
        }
    }

    @ParameterizedTest
    @CsvSource({"Accept", "Accept-Encoding", "User-Agent", "Origin", "X-Tenant", "Cookie"})
    void obeysTheUpstreamsOwnVary(String name) {
        try (CacheGateway gateway = new CacheGateway(http -> answer(
                http,
                http.getRequestHeaders().contains(name)
                        ? http.getRequestHeaders().getFirst(name)
                        : "none",
                "Vary",
                name))) {
            gateway.get("/", "User-Agent", "first"); // says what the answers vary by
            assertEquals("one", gateway.get("/", name, "one").body().replace("identity", "one"));
            String two = gateway.get("/", name, "two").body();
            assertEquals(name.equals("Accept-Encoding") ? "identity" : "two", two);
            assertEquals(
                    name.equals("Accept-Encoding") ? "identity" : "one",
                    gateway.get("/", name, "one").body());
            assertEquals("HIT", xCache(gateway.get("/", name, "one")));
        }
    }

    @Test
    void anUpstreamThatAdmitsOneOriginIsNotSharedWithAnother() {
        try (CacheGateway gateway = new CacheGateway(http -> answer(
                http,
                "x",
                "Access-Control-Allow-Origin",
                String.valueOf(http.getRequestHeaders().getFirst(Headers.ORIGIN))))) {
            gateway.get("/", "Origin", "https://a.example");
            assertEquals(
                    "https://b.example",
                    gateway.get("/", "Origin", "https://b.example")
                            .headers()
                            .firstValue("access-control-allow-origin")
                            .orElseThrow());
        }
    }

    @Test
    void whatIsNotKeyedDoesNotReachTheUpstream() {
        try (CacheGateway gateway = new CacheGateway(answering("x"))) {
            gateway.get(
                    "/",
                    "X-Forwarded-Host",
                    "evil.example",
                    "X-Forwarded-Port",
                    "1",
                    "Referer",
                    "r",
                    "Sec-Fetch-Mode",
                    "cors",
                    "If-None-Match",
                    "\"x\"",
                    "Cache-Control",
                    "no-cache",
                    "X-Forwarded-Scheme",
                    "nothttps",
                    "Forwarded",
                    "host=evil");
            var head = gateway.calls.element();
            for (String name : new String[] {
                "Referer",
                "User-Agent",
                "Sec-Fetch-Mode",
                "If-None-Match",
                "Cache-Control",
                "X-Forwarded-Port",
                "X-Forwarded-Scheme",
                "Forwarded"
            }) {
                assertFalse(head.contains(name), name);
            }
            assertEquals("127.0.0.1:" + gateway.port(), head.getFirst("X-Forwarded-Host"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie,session=1",
        "X-Original-URL,/admin",
        "X-Host,evil.example",
        "X-HTTP-Method-Override,POST",
        "X-Api-Key,k"
    })
    void whatReachesTheUpstreamIsKeyed(String name, String value) {
        try (CacheGateway gateway = new CacheGateway(
                http -> answer(http, String.valueOf(http.getRequestHeaders().getFirst(name))))) {
            assertEquals(value, gateway.get("/", name, value).body());
            assertEquals("null", gateway.get("/").body());
            assertEquals(value, gateway.get("/", name, value).body());
            assertEquals("HIT", xCache(gateway.get("/", name, value)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control|no-store",
                "Cache-Control|private",
                "Cache-Control|Private=\"x\"",
                "Cache-Control|public, no-cache",
                "Cache-Control|max-age=0",
                "Cache-Control|max-age=x",
                "Cache-Control|max-age=60, s-maxage=0",
                "Set-Cookie|a=b",
                "Vary|*",
                "Vary|Accept, *",
                "Expires|0",
                "Expires|Thu, 01 Jan 1970 00:00:00 GMT",
                "Pragma|no-cache",
                "Age|301",
                "Vary|Range",
                "Content-Range|bytes 0-1/2"
            })
    void doesNotStoreWhatTheUpstreamForbids(String name, String value) {
        String[] fields = name.equals("Age")
                ? new String[] {name, value, "Cache-Control", "max-age=300"}
                : new String[] {name, value};
        try (CacheGateway gateway = new CacheGateway(answering("x", fields))) {
            assertEquals("gatewright; fwd=miss", status(gateway.get("/")));
            assertEquals("MISS", xCache(gateway.get("/")));
            assertEquals(2, gateway.calls.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"302", "500", "503", "401", "429", "201"})
    void doesNotStoreOtherStatuses(int status) {
        try (CacheGateway gateway = new CacheGateway(http -> {
            http.setStatusCode(status);
            answer(http, "x");
        })) {
            gateway.get("/");
            assertEquals("MISS", xCache(gateway.get("/")));
        }
    }

    @Test
    void theShorterOfBothTimesCounts() {
        try (CacheGateway gateway = new CacheGateway(answering("x", "Cache-Control", "max-age=60", "Age", "20"))) {
            gateway.get("/");
            gateway.clock.advance(Duration.ofSeconds(39));
            HttpResponse<String> hit = gateway.get("/");
            assertEquals("gatewright; hit; ttl=1", status(hit));
            assertEquals("59", hit.headers().firstValue("age").orElseThrow());
            gateway.clock.advance(Duration.ofSeconds(1));
            assertEquals("MISS", xCache(gateway.get("/")));
        }
    }

    @Test
    void bypassesWhatCantBeShared() {
        try (CacheGateway gateway = new CacheGateway(answering("x"))) {
            gateway.get("/");
            assertEquals("gatewright; fwd=bypass", status(gateway.get("/", "Authorization", "Bearer x")));
            assertEquals("gatewright; fwd=bypass", status(gateway.get("/", "Range", "bytes=0-1")));
            assertEquals("gatewright; fwd=bypass", status(gateway.get("/", "Cache-Control", "no-store")));
            assertEquals("gatewright; fwd=bypass", status(gateway.get("/", "If-Match", "\"a\"")));
            assertEquals("gatewright; fwd=bypass", status(gateway.send("GET", "/", "fat")));
            assertEquals("gatewright; fwd=method", status(gateway.send("POST", "/", "x")));
            assertEquals("HIT", xCache(gateway.get("/", "Cache-Control", "no-cache")));
        }
    }

    @Test
    void aRouteThatVariesByTheCallerKeepsCallersApart() {
        try (CacheGateway gateway = new CacheGateway(
                http -> answer(http, String.valueOf(http.getRequestHeaders().getFirst("Authorization"))),
                VaryKey.value(x -> "same"))) {
            assertEquals(
                    "Bearer a", gateway.get("/", "Authorization", "Bearer a").body());
            assertEquals(
                    "Bearer b", gateway.get("/", "Authorization", "Bearer b").body());
            assertEquals("null", gateway.get("/").body());
            assertEquals("HIT", xCache(gateway.get("/", "Authorization", "Bearer a")));
        }
    }

    @Test
    void answersHeadAndConditionalRequestsFromAStoredGet() {
        try (CacheGateway gateway = new CacheGateway(answering(
                "tea!",
                "ETag",
                "\"v1\"",
                "Last-Modified",
                "Mon, 13 Nov 2023 10:00:00 GMT",
                "Content-Type",
                "text/plain"))) {
            assertEquals("MISS", xCache(gateway.send("HEAD", "/", "")));
            gateway.get("/");
            HttpResponse<String> head = gateway.send("HEAD", "/", "");
            assertEquals("HIT", xCache(head));
            assertEquals("4", head.headers().firstValue("content-length").orElseThrow());
            HttpResponse<String> unchanged = gateway.get("/", "If-None-Match", "\"v0\", W/\"v1\"");
            assertEquals(304, unchanged.statusCode());
            assertEquals("\"v1\"", unchanged.headers().firstValue("etag").orElseThrow());
            assertEquals(
                    304,
                    gateway.get("/", "If-Modified-Since", "Mon, 13 Nov 2023 10:00:00 GMT")
                            .statusCode());
            assertEquals(
                    200,
                    gateway.get("/", "If-Modified-Since", "Mon, 13 Nov 2023 09:59:59 GMT")
                            .statusCode());
            assertEquals(200, gateway.get("/", "If-None-Match", "\"v2\"").statusCode());
            assertEquals(2, gateway.calls.size());
        }
    }

    @Test
    void storesWhatTheBodyFiltersMade() {
        try (CacheGateway gateway = new CacheGateway(answering(
                "{\"items\":[{\"title\":\"Tea\",\"supplierCost\":2.10}]}",
                "Content-Type",
                "application/json",
                "ETag",
                "\"v1\""))) {
            for (String expected : new String[] {"MISS", "HIT"}) {
                HttpResponse<String> response = gateway.get("/tea");
                assertEquals(expected, xCache(response));
                assertEquals("{\"items\":[{\"title\":\"Tea\"}]}", response.body());
                assertEquals("W/\"v1\"", response.headers().firstValue("etag").orElseThrow());
            }
        }
    }

    @Test
    void aMalformedBodyIsA502AndNotStored() {
        try (CacheGateway gateway =
                new CacheGateway(answering("{\"items\":[{\"supplierCost\":2.10", "Content-Type", "application/json"))) {
            HttpResponse<String> refused = gateway.get("/tea");
            assertEquals(502, refused.statusCode());
            assertFalse(refused.body().contains("2.1"));
            assertEquals("MISS", xCache(gateway.get("/tea")));
            assertEquals(0, gateway.cache.flights());
            assertEquals(0, gateway.cache.comingBytes());
        }
    }

    @Test
    void whatBelongsToOneMessageIsNotKept() {
        try (CacheGateway gateway = new CacheGateway(answering(
                "x",
                "Connection",
                "X-Hop",
                "X-Hop",
                "1",
                "X-Request-Id",
                "r1",
                "RateLimit",
                "r",
                "Via",
                "1.1 old",
                "X-Kept",
                "1",
                "X-Kept",
                "2"))) {
            gateway.get("/");
            HttpResponse<String> hit = gateway.get("/");
            assertEquals("HIT", xCache(hit));
            for (String name : new String[] {"x-hop", "ratelimit", "via"}) {
                assertTrue(hit.headers().firstValue(name).isEmpty(), name);
            }
            assertFalse(hit.headers().allValues("x-request-id").contains("r1"));
            assertEquals(java.util.List.of("1", "2"), hit.headers().allValues("x-kept"));
        }
    }

    @Test
    void whatIsTooLargeStreamsByUnstored() {
        try (CacheGateway gateway = new CacheGateway(1 << 20, 1000, http -> {
            http.getResponseHeaders().put(Headers.TRANSFER_ENCODING, "chunked");
            answer(http, "x".repeat(http.getRequestURI().length() > 2 ? 1001 : 1000));
        })) {
            gateway.get("/a");
            assertEquals("HIT", xCache(gateway.get("/a")));
            assertEquals(1001, gateway.get("/large").body().length());
            assertEquals("MISS", xCache(gateway.get("/large")));
            assertEquals(0, gateway.cache.comingBytes());
        }
    }
}
