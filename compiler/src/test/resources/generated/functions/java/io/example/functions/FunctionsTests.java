package io.example.functions;

import io.gatewright.runtime.testing.Check;
import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;
import java.math.BigDecimal;

/** The {@code test} blocks of {@code gateway functions} */
public final class FunctionsTests {
    private FunctionsTests() {}

    /** Runs the tests, or those whose title contains the argument; ends with 1 when one fails. */
    public static void main(String[] args) {
        suite().runAndExit(args);
    }

    /** What the gateway needs, and its tests. */
    static GatewayTests suite() {
        GatewayTests suite = GatewayTests.of("functions", FunctionsGateway::new)
                .upstreams("office")
                .jwt("staff", "ES256", "signing-key", null, null);
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("a list of a token", "functions.gw:111", FunctionsTests::aListOfAToken)
                .test("addresses are in networks, whatever their text", "functions.gw:60", FunctionsTests::addressesAreInNetworksWhateverTheirText)
                .test("lists", "functions.gw:92", FunctionsTests::lists)
                .test("texts", "functions.gw:69", FunctionsTests::texts);
    }

    /** {@code test "a list of a token"}, functions.gw */
    private static void aListOfAToken(GatewayTest t) {
        t.stub("office", "GET", "/chiefs", 200);
        t.request("GET", "/chiefs")
                .as("staff", "{\"sub\":\"s1\",\"roles\":[\"clerk\",\"chief\"]}")
                .send();
        t.expect("status == 200", "functions.gw:114").that(Check.equal(t.status(), 200));
        t.request("GET", "/chiefs")
                .as("staff", "{\"sub\":\"s1\",\"roles\":[\"chief\"]}")
                .send();
        t.expect("status == 403", "functions.gw:116").that(Check.equal(t.status(), 403));
        t.request("GET", "/chiefs")
                .as("staff", "{\"sub\":\"s1\"}")
                .send();
        t.expect("status == 403", "functions.gw:118").that(Check.equal(t.status(), 403));
    }

    /** {@code test "addresses are in networks, whatever their text"}, functions.gw */
    private static void addressesAreInNetworksWhateverTheirText(GatewayTest t) {
        t.send("GET", "/near");
        t.expect("status == 200", "functions.gw:62").that(Check.equal(t.status(), 200));
        t.send("GET", "/far");
        t.expect("status == 403", "functions.gw:64").that(Check.equal(t.status(), 403));
        t.send("GET", "/here");
        t.expect("status == 200", "functions.gw:66").that(Check.equal(t.status(), 200));
    }

    /** {@code test "lists"}, functions.gw */
    private static void lists(GatewayTest t) {
        t.request("GET", "/lists")
                .as("staff", "{\"sub\":\"s1\",\"roles\":[\"clerk\",\"chief\"],\"levels\":[3,1.5]}")
                .send();
        t.expect("body.count == 2", "functions.gw:94").that(Check.equal(t.body("count"), 2));
        t.expect("body.join == \"clerk;chief\"", "functions.gw:95").that(Check.equal(t.body("join"), "clerk;chief"));
        t.expect("body.distinct == [\"a\", \"b\"]", "functions.gw:96").that(Check.equal(t.body("distinct"), Check.json("[\"a\",\"b\"]")));
        t.expect("body.first == \"clerk\"", "functions.gw:97").that(Check.equal(t.body("first"), "clerk"));
        t.expect("body.last == \"chief\"", "functions.gw:98").that(Check.equal(t.body("last"), "chief"));
        t.expect("body.second == \"chief\"", "functions.gw:99").that(Check.equal(t.body("second"), "chief"));
        t.expect("body.none == null", "functions.gw:100").that(Check.equal(t.body("none"), null));
        t.expect("body.sum == 4.5", "functions.gw:101").that(Check.equal(t.body("sum"), new BigDecimal("4.5")));
        t.expect("body.min == 1.5", "functions.gw:102").that(Check.equal(t.body("min"), new BigDecimal("1.5")));
        t.expect("body.max == 3", "functions.gw:103").that(Check.equal(t.body("max"), 3));
        t.expect("body.empty == null", "functions.gw:104").that(Check.equal(t.body("empty"), null));
        t.request("GET", "/lists")
                .as("staff", "{\"sub\":\"s1\"}")
                .send();
        t.expect("body.count == 0", "functions.gw:106").that(Check.equal(t.body("count"), 0));
        t.expect("body.join == \"\"", "functions.gw:107").that(Check.equal(t.body("join"), ""));
        t.expect("body.first == null", "functions.gw:108").that(Check.equal(t.body("first"), null));
    }

    /** {@code test "texts"}, functions.gw */
    private static void texts(GatewayTest t) {
        t.send("GET", "/texts/Hello-you?say=secret&n=4");
        t.expect("status == 200", "functions.gw:71").that(Check.equal(t.status(), 200));
        t.expect("body.lower == \"hello-you\"", "functions.gw:72").that(Check.equal(t.body("lower"), "hello-you"));
        t.expect("body.upper == \"SECRET\"", "functions.gw:73").that(Check.equal(t.body("upper"), "SECRET"));
        t.expect("body.trim == \"a\"", "functions.gw:74").that(Check.equal(t.body("trim"), "a"));
        t.expect("body.length == 9", "functions.gw:75").that(Check.equal(t.body("length"), 9));
        t.expect("body.mask == \"***ret\"", "functions.gw:76").that(Check.equal(t.body("mask"), "***ret"));
        t.expect("body.most == \"****et\"", "functions.gw:77").that(Check.equal(t.body("most"), "****et"));
        t.expect("body.hash == \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"", "functions.gw:78").that(Check.equal(t.body("hash"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        t.expect("body.replace == \"He----o-you\"", "functions.gw:79").that(Check.equal(t.body("replace"), "He----o-you"));
        t.expect("body.split == [\"Hello\", \"you\"]", "functions.gw:80").that(Check.equal(t.body("split"), Check.json("[\"Hello\",\"you\"]")));
        t.expect("body.starts == true", "functions.gw:81").that(Check.equal(t.body("starts"), true));
        t.expect("body.ends == false", "functions.gw:82").that(Check.equal(t.body("ends"), false));
        t.expect("body.contains == true", "functions.gw:83").that(Check.equal(t.body("contains"), true));
        t.expect("body.text == \"1.50\"", "functions.gw:84").that(Check.equal(t.body("text"), "1.50"));
        t.expect("body.number == 4", "functions.gw:85").that(Check.equal(t.body("number"), 4));
        t.expect("body.more == true", "functions.gw:86").that(Check.equal(t.body("more"), true));
        t.send("GET", "/texts/x?n=six");
        t.expect("body.number == null", "functions.gw:88").that(Check.equal(t.body("number"), null));
        t.expect("body.more == true", "functions.gw:89").that(Check.equal(t.body("more"), true));
    }
}
