package io.example.tested;

import io.gatewright.runtime.route.SegmentType;
import io.gatewright.runtime.testing.Check;
import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;
import io.gatewright.runtime.testing.StubPath;

/** The {@code test} blocks of {@code gateway tested} */
public final class TestedTests {
    private TestedTests() {}

    /** Runs the tests, or those whose title contains the argument; ends with 1 when one fails. */
    public static void main(String[] args) {
        suite().runAndExit(args);
    }

    /** What the gateway needs, and its tests. */
    static GatewayTests suite() {
        GatewayTests suite = GatewayTests.of("tested", TestedGateway::new)
                .upstreams("u")
                .jwt("c", "HS256", "k", null, null);
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("a silent upstream", "tested.gw:54", TestedTests::aSilentUpstream)
                .test("a stub for all segments of a type", "tested.gw:37", TestedTests::aStubForAllSegmentsOfAType)
                .test("what the upstream gets", "tested.gw:22", TestedTests::whatTheUpstreamGets)
                .test("where a request comes from", "tested.gw:7", TestedTests::whereARequestComesFrom);
    }

    /** {@code test "a silent upstream"}, tested.gw */
    private static void aSilentUpstream(GatewayTest t) {
        t.stubTimeout("u", "GET", "/in/1");
        t.stubUnreachable("u", "GET", "/in/2");
        t.send("GET", "/x/1");
        t.expect("status == 504", "tested.gw:58").that(Check.equal(t.status(), 504));
        t.send("GET", "/x/2");
        t.expect("status == 502", "tested.gw:60").that(Check.equal(t.status(), 502));
    }

    /** {@code test "a stub for all segments of a type"}, tested.gw */
    private static void aStubForAllSegmentsOfAType(GatewayTest t) {
        t.stub("u", "GET", StubPath.of("/in/{n:int}", SegmentType.INT), 200, "{\"kind\":\"number\"}");
        t.stubUnreachable("u", "GET", StubPath.of("/in/{id:uuid}", SegmentType.UUID));
        t.stub("u", "GET", StubPath.of("/in/{c:colour}", SegmentType.of("- 7272:1;- 6565:2 6f6f:3;- 6464:4;- 7373:5;0;- 6565:4")), 200, "{\"kind\":\"colour\"}");
        t.stub("u", "GET", "/in/rose", 201);
        t.send("GET", "/x/12");
        t.expect("body.kind == \"number\"", "tested.gw:44").that(Check.equal(t.body("kind"), "number"));
        t.send("GET", "/x/0b7d2ad0-7a3f-4b1e-9a0e-0d9f0c6c1a2b");
        t.expect("status == 502", "tested.gw:46").that(Check.equal(t.status(), 502));
        t.send("GET", "/x/red");
        t.expect("status == 200", "tested.gw:48").that(Check.equal(t.status(), 200));
        t.expect("body.kind == \"colour\"", "tested.gw:48").that(Check.equal(t.body("kind"), "colour"));
        t.send("GET", "/x/rose");
        t.expect("status == 201", "tested.gw:50").that(Check.equal(t.status(), 201));
        t.send("GET", "/x/blue");
        t.expect("status == 502", "tested.gw:52").that(Check.equal(t.status(), 502));
    }

    /** {@code test "what the upstream gets"}, tested.gw */
    private static void whatTheUpstreamGets(GatewayTest t) {
        t.stub("u", "GET", "/in/7", 200, "{\"items\":[{\"n\":1},{\"n\":2}],\"who\":\"me\"}");
        t.request("GET", "/x/7?a=b%20c")
                .as("c", "{\"sub\":\"u1\"}")
                .header("x-internal-z", "1")
                .send();
        t.expect("status == 200", "tested.gw:26").that(Check.equal(t.status(), 200));
        t.expect("body.who == \"me\"", "tested.gw:26").that(Check.equal(t.body("who"), "me"));
        t.expect("sent(u).path == \"/in/7\"", "tested.gw:27").that(Check.equal(t.sent("u").path(), "/in/7"));
        t.expect("sent(u).method == \"GET\"", "tested.gw:27").that(Check.equal(t.sent("u").method(), "GET"));
        t.expect("sent(u).header.x-internal-z == null", "tested.gw:28").that(Check.equal(t.sent("u").header("x-internal-z"), null));
        t.expect("sent(u).header.x-who == \"u1\"", "tested.gw:29").that(Check.equal(t.sent("u").header("x-who"), "u1"));
        t.expect("sent(u).query.a == \"b c\"", "tested.gw:29").that(Check.equal(t.sent("u").query("a"), "b c"));
        t.expect("count(body.items) == 2", "tested.gw:30").that(Check.equal(Check.count(t.body("items")), 2));
        t.expect("body.items.*.n == [1, 2]", "tested.gw:30").that(Check.equal(t.body("items", GatewayTest.EACH, "n"), Check.json("[1,2]")));
        t.expect("status in 200..299", "tested.gw:31").that(Check.between(t.status(), 200, 299));
        t.expect("not (status == 404)", "tested.gw:32").that(Check.not(Check.equal(t.status(), 404)));
        t.expect("body.who == \"you\" or body.who == \"me\"", "tested.gw:32").that(Check.any(Check.equal(t.body("who"), "you"), Check.equal(t.body("who"), "me")));
        t.request("POST", "/x/8")
                .json("{\"a\":{\"b\":[true]}}")
                .send();
        t.expect("status == 502", "tested.gw:34").that(Check.equal(t.status(), 502));
        t.expect("sent(u).body.a.b[0] == true", "tested.gw:34").that(Check.equal(t.sent("u").body("a", "b", 0), true));
    }

    /** {@code test "where a request comes from"}, tested.gw */
    private static void whereARequestComesFrom(GatewayTest t) {
        t.stub("u", "GET", "/office", 200);
        t.send("GET", "/office");
        t.expect("status == 403", "tested.gw:10").that(Check.equal(t.status(), 403));
        t.request("GET", "/office")
                .from("192.0.2.7")
                .send();
        t.expect("status == 200", "tested.gw:12").that(Check.equal(t.status(), 200));
        t.expect("sent(u).header.x-forwarded-for == \"192.0.2.7\"", "tested.gw:12").that(Check.equal(t.sent("u").header("x-forwarded-for"), "192.0.2.7"));
        t.request("GET", "/office")
                .from("2001:db8:0:0:0:0:0:1")
                .send();
        t.expect("status == 200", "tested.gw:14").that(Check.equal(t.status(), 200));
        t.request("GET", "/office")
                .from("10.1.2.3")
                .header("x-forwarded-for", "192.0.2.7")
                .send();
        t.expect("status == 200", "tested.gw:16").that(Check.equal(t.status(), 200));
        t.expect("sent(u).header.x-forwarded-for == \"192.0.2.7, 10.1.2.3\"", "tested.gw:16").that(Check.equal(t.sent("u").header("x-forwarded-for"), "192.0.2.7, 10.1.2.3"));
        t.request("GET", "/office")
                .from("192.0.2.7")
                .send();
        t.expect("status == 429", "tested.gw:18").that(Check.equal(t.status(), 429));
        t.request("GET", "/office")
                .from("192.0.2.8")
                .header("x-forwarded-for", "192.0.2.7")
                .send();
        t.expect("status == 200", "tested.gw:20").that(Check.equal(t.status(), 200));
    }
}
