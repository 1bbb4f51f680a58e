package io.example.corners;

import io.gatewright.runtime.testing.Check;
import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;
import java.math.BigDecimal;
import java.time.Duration;

/** The {@code test} blocks of {@code gateway corners} */
public final class CornersTests {
    private CornersTests() {}

    /** Runs the tests, or those whose title contains the argument; ends with 1 when one fails. */
    public static void main(String[] args) {
        suite().runAndExit(args);
    }

    /** What the gateway needs, and its tests. */
    static GatewayTests suite() {
        GatewayTests suite = GatewayTests.of("corners", CornersGateway::new)
                .upstreams("archive", "office")
                .apiKey("device", "x-device", "device-keys", "d1")
                .jwt("staff", "ES256", "signing-key", null, null);
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("a bucket fills again", "corners.gw:113", CornersTests::aBucketFillsAgain)
                .test("an echo cannot break out of its string", "corners.gw:101", CornersTests::anEchoCannotBreakOutOfItsString)
                .test("devices and those who know the word read the archive", "corners.gw:90", CornersTests::devicesAndThoseWhoKnowTheWordReadTheArchive)
                .test("staff of the right rank approve", "corners.gw:73", CornersTests::staffOfTheRightRankApprove)
                .test("what a body may weigh", "corners.gw:85", CornersTests::whatABodyMayWeigh)
                .test("what is gone", "corners.gw:122", CornersTests::whatIsGone);
    }

    /** {@code test "a bucket fills again"}, corners.gw */
    private static void aBucketFillsAgain(GatewayTest t) {
        t.repeat(3, () -> {
            t.send("GET", "/echo/a");
            t.expect("status == 200", "corners.gw:114").that(Check.equal(t.status(), 200));
        });
        t.send("GET", "/echo/a");
        t.expect("status == 429", "corners.gw:116").that(Check.equal(t.status(), 429));
        t.advance(Duration.ofSeconds(20));
        t.send("GET", "/echo/a");
        t.expect("status == 200", "corners.gw:119").that(Check.equal(t.status(), 200));
    }

    /** {@code test "an echo cannot break out of its string"}, corners.gw */
    private static void anEchoCannotBreakOutOfItsString(GatewayTest t) {
        t.request("GET", "/echo/%22%7D")
                .header("user-agent", "a\"b\\c")
                .send();
        t.expect("status == 200", "corners.gw:103").that(Check.equal(t.status(), 200));
        t.expect("header.content-type == \"application/json\"", "corners.gw:104").that(Check.equal(t.header("content-type"), "application/json"));
        t.expect("body.word == \"/\"}\"", "corners.gw:105").that(Check.equal(t.body("word"), "\"}"));
        t.expect("body.said == [\"nothing\", \"GET\"]", "corners.gw:106").that(Check.equal(t.body("said"), Check.json("[\"nothing\",\"GET\"]")));
        t.expect("body.region == \"eu\"", "corners.gw:107").that(Check.equal(t.body("region"), "eu"));
        t.expect("body.cost == 1.5", "corners.gw:108").that(Check.equal(t.body("cost"), new BigDecimal("1.5")));
        t.expect("body.agent == \"a/\"b//c\"", "corners.gw:109").that(Check.equal(t.body("agent"), "a\"b\\c"));
        t.expect("body.none == null", "corners.gw:110").that(Check.equal(t.body("none"), null));
    }

    /** {@code test "devices and those who know the word read the archive"}, corners.gw */
    private static void devicesAndThoseWhoKnowTheWordReadTheArchive(GatewayTest t) {
        t.stub("archive", "GET", "/archive/**", 200, "{\"pages\":[1,2]}");
        t.request("GET", "/archive/1999/a")
                .as("device", "{\"id\":\"d1\"}")
                .send();
        t.expect("status == 200", "corners.gw:93").that(Check.equal(t.status(), 200));
        t.expect("body.pages == [1, 2]", "corners.gw:94").that(Check.equal(t.body("pages"), Check.json("[1,2]")));
        t.request("GET", "/archive/1999/a")
                .header("x-pass", "open sesame")
                .send();
        t.expect("status == 200", "corners.gw:96").that(Check.equal(t.status(), 200));
        t.request("GET", "/archive/1999/a")
                .header("x-pass", "open")
                .send();
        t.expect("status in [401, 403]", "corners.gw:98").that(Check.oneOf(t.status(), new Object[] {401, 403}));
    }

    /** {@code test "staff of the right rank approve"}, corners.gw */
    private static void staffOfTheRightRankApprove(GatewayTest t) {
        t.stub("office", "POST", "/office/orders/7/approval", 201, "{\"done\":true}");
        t.request("POST", "/office/orders/7/approval")
                .as("staff", "{\"sub\":\"s1\",\"role\":\"lead\",\"level\":3}")
                .json("{\"note\":\"fine\"}")
                .send();
        t.expect("status == 201", "corners.gw:76").that(Check.equal(t.status(), 201));
        t.expect("body.done == true", "corners.gw:77").that(Check.equal(t.body("done"), true));
        t.request("POST", "/office/orders/7/approval")
                .as("staff", "{\"sub\":\"s2\",\"role\":\"clerk\",\"level\":9}")
                .send();
        t.expect("status == 403", "corners.gw:79").that(Check.equal(t.status(), 403));
        t.send("POST", "/office/orders/7/approval");
        t.expect("status == 401", "corners.gw:81").that(Check.equal(t.status(), 401));
        t.expect("calls(office) == 1", "corners.gw:82").that(Check.equal(t.calls("office"), 1));
    }

    /** {@code test "what a body may weigh"}, corners.gw */
    private static void whatABodyMayWeigh(GatewayTest t) {
        t.request("POST", "/office/orders/7/approval")
                .as("staff", "{\"role\":\"lead\",\"level\":3}")
                .header("content-length", "5000")
                .send();
        t.expect("status == 413", "corners.gw:87").that(Check.equal(t.status(), 413));
    }

    /** {@code test "what is gone"}, corners.gw */
    private static void whatIsGone(GatewayTest t) {
        t.send("DELETE", "/gone");
        t.expect("status == 410", "corners.gw:124").that(Check.equal(t.status(), 410));
        t.expect("body == null", "corners.gw:125").that(Check.equal(t.body(), null));
    }
}
