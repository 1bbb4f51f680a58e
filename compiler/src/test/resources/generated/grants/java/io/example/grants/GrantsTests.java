package io.example.grants;

import io.gatewright.runtime.testing.Check;
import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;

/** The {@code test} blocks of {@code gateway grants} */
public final class GrantsTests {
    private GrantsTests() {}

    /** Runs the tests, or those whose title contains the argument; ends with 1 when one fails. */
    public static void main(String[] args) {
        suite().runAndExit(args);
    }

    /** What the gateway needs, and its tests. */
    static GatewayTests suite() {
        GatewayTests suite = GatewayTests.of("grants", GrantsGateway::new)
                .upstreams("orders")
                .apiKey("device", "x-device", "device-keys", "d1")
                .jwt("partner", "HS256", "partner-key", null, null)
                .jwt("staff", "HS256", "staff-key", null, null);
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("a list holds one scope an item", "grants.gw:65", GrantsTests::aListHoldsOneScopeAnItem)
                .test("a role stands where the auth says", "grants.gw:90", GrantsTests::aRoleStandsWhereTheAuthSays)
                .test("a scope is a whole word of a text", "grants.gw:41", GrantsTests::aScopeIsAWholeWordOfAText)
                .test("both scopes are needed, and told", "grants.gw:81", GrantsTests::bothScopesAreNeededAndTold)
                .test("each auth looks at its own tokens", "grants.gw:108", GrantsTests::eachAuthLooksAtItsOwnTokens)
                .test("who is not known has no role", "grants.gw:128", GrantsTests::whoIsNotKnownHasNoRole);
    }

    /** {@code test "a list holds one scope an item"}, grants.gw */
    private static void aListHoldsOneScopeAnItem(GatewayTest t) {
        t.stub("orders", "GET", "/orders/**", 200, "{\"ok\":true}");
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"a\",\"scope\":[\"files\",\"orders:read\"]}")
                .send();
        t.expect("status == 200", "grants.gw:68").that(Check.equal(t.status(), 200));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"b\",\"scope\":[\"files orders:read\"]}")
                .send();
        t.expect("status == 403", "grants.gw:70").that(Check.equal(t.status(), 403));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"c\",\"scope\":[[\"orders:read\"],{\"orders\":\"orders:read\"},7,true,null]}")
                .send();
        t.expect("status == 403", "grants.gw:72").that(Check.equal(t.status(), 403));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"d\",\"scope\":[7,{},\"orders:read\"]}")
                .send();
        t.expect("status == 200", "grants.gw:74").that(Check.equal(t.status(), 200));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"e\",\"scope\":{\"0\":\"orders:read\"}}")
                .send();
        t.expect("status == 403", "grants.gw:76").that(Check.equal(t.status(), 403));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"f\",\"scope\":true,\"scp\":\"orders:read\"}")
                .send();
        t.expect("status == 403", "grants.gw:78").that(Check.equal(t.status(), 403));
    }

    /** {@code test "a role stands where the auth says"}, grants.gw */
    private static void aRoleStandsWhereTheAuthSays(GatewayTest t) {
        t.request("GET", "/admin")
                .as("staff", "{\"realm\":{\"roles\":[\"ops\",\"admin\"]}}")
                .send();
        t.expect("status == 200", "grants.gw:92").that(Check.equal(t.status(), 200));
        t.request("GET", "/admin")
                .as("staff", "{\"realm\":{\"roles\":\"admin\"}}")
                .send();
        t.expect("status == 200", "grants.gw:94").that(Check.equal(t.status(), 200));
        t.request("GET", "/admin")
                .as("staff", "{\"realm\":{\"roles\":\"ops admin\"}}")
                .send();
        t.expect("status == 403", "grants.gw:96").that(Check.equal(t.status(), 403));
        t.expect("header.www-authenticate == \"Bearer realm=/\"staff/\", error=/\"insufficient_scope/\"\"", "grants.gw:97").that(Check.equal(t.header("www-authenticate"), "Bearer realm=\"staff\", error=\"insufficient_scope\""));
        t.request("GET", "/admin")
                .as("staff", "{\"realm\":{\"roles\":[\"admin\",\"barred\"]}}")
                .send();
        t.expect("status == 403", "grants.gw:99").that(Check.equal(t.status(), 403));
        t.request("GET", "/admin")
                .as("staff", "{\"roles\":[\"admin\"],\"realm.roles\":[\"admin\"],\"realm\":\"admin\"}")
                .send();
        t.expect("status == 403", "grants.gw:101").that(Check.equal(t.status(), 403));
        t.request("GET", "/admin")
                .as("partner", "{\"realm\":{\"roles\":[\"admin\"]}}")
                .send();
        t.expect("status == 401", "grants.gw:103").that(Check.equal(t.status(), 401));
        t.send("GET", "/admin");
        t.expect("status == 401", "grants.gw:105").that(Check.equal(t.status(), 401));
    }

    /** {@code test "a scope is a whole word of a text"}, grants.gw */
    private static void aScopeIsAWholeWordOfAText(GatewayTest t) {
        t.stub("orders", "GET", "/orders/**", 200, "{\"ok\":true}");
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"a\",\"scope\":\"orders:read\"}")
                .send();
        t.expect("status == 200", "grants.gw:44").that(Check.equal(t.status(), 200));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"b\",\"scope\":\"files  orders:read   other\"}")
                .send();
        t.expect("status == 200", "grants.gw:46").that(Check.equal(t.status(), 200));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"c\",\"scope\":\"orders:readx xorders:read orders:rea\"}")
                .send();
        t.expect("status == 403", "grants.gw:48").that(Check.equal(t.status(), 403));
        t.expect("header.www-authenticate == \"Bearer realm=/\"staff/\", error=/\"insufficient_scope/\", scope=/\"orders:read/\"\"", "grants.gw:49").that(Check.equal(t.header("www-authenticate"), "Bearer realm=\"staff\", error=\"insufficient_scope\", scope=\"orders:read\""));
        t.expect("header.content-type == \"application/problem+json\"", "grants.gw:50").that(Check.equal(t.header("content-type"), "application/problem+json"));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"d\",\"scope\":\"Orders:Read\"}")
                .send();
        t.expect("status == 403", "grants.gw:52").that(Check.equal(t.status(), 403));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"e\",\"scope\":\"files\\torders:read\"}")
                .send();
        t.expect("status == 403", "grants.gw:54").that(Check.equal(t.status(), 403));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"f\",\"scope\":\"\"}")
                .send();
        t.expect("status == 403", "grants.gw:56").that(Check.equal(t.status(), 403));
        t.request("GET", "/orders/1")
                .as("staff", "{\"sub\":\"g\"}")
                .send();
        t.expect("status == 403", "grants.gw:58").that(Check.equal(t.status(), 403));
        t.send("GET", "/orders/1");
        t.expect("status == 401", "grants.gw:60").that(Check.equal(t.status(), 401));
        t.expect("header.www-authenticate == \"Bearer realm=/\"staff/\"\"", "grants.gw:61").that(Check.equal(t.header("www-authenticate"), "Bearer realm=\"staff\""));
        t.expect("calls(orders) == 2", "grants.gw:62").that(Check.equal(t.calls("orders"), 2));
    }

    /** {@code test "both scopes are needed, and told"}, grants.gw */
    private static void bothScopesAreNeededAndTold(GatewayTest t) {
        t.stub("orders", "POST", "/orders/", 201, "{\"ok\":true}");
        t.request("POST", "/orders/")
                .as("staff", "{\"scope\":\"orders:read orders:write\"}")
                .send();
        t.expect("status == 201", "grants.gw:84").that(Check.equal(t.status(), 201));
        t.request("POST", "/orders/")
                .as("staff", "{\"scope\":\"orders:write\"}")
                .send();
        t.expect("status == 403", "grants.gw:86").that(Check.equal(t.status(), 403));
        t.expect("header.www-authenticate == \"Bearer realm=/\"staff/\", error=/\"insufficient_scope/\", scope=/\"orders:read orders:write/\"\"", "grants.gw:87").that(Check.equal(t.header("www-authenticate"), "Bearer realm=\"staff\", error=\"insufficient_scope\", scope=\"orders:read orders:write\""));
    }

    /** {@code test "each auth looks at its own tokens"}, grants.gw */
    private static void eachAuthLooksAtItsOwnTokens(GatewayTest t) {
        t.request("GET", "/either")
                .as("staff", "{\"scope\":\"orders:read\"}")
                .send();
        t.expect("status == 200", "grants.gw:110").that(Check.equal(t.status(), 200));
        t.expect("body.staff == true", "grants.gw:111").that(Check.equal(t.body("staff"), true));
        t.expect("body.partner == false", "grants.gw:111").that(Check.equal(t.body("partner"), false));
        t.request("GET", "/either")
                .as("partner", "{\"scp\":[\"orders:read\"]}")
                .send();
        t.expect("status == 200", "grants.gw:113").that(Check.equal(t.status(), 200));
        t.expect("body.staff == false", "grants.gw:114").that(Check.equal(t.body("staff"), false));
        t.expect("body.partner == true", "grants.gw:114").that(Check.equal(t.body("partner"), true));
        t.request("GET", "/either")
                .as("partner", "{\"scope\":\"orders:read\"}")
                .send();
        t.expect("status == 403", "grants.gw:116").that(Check.equal(t.status(), 403));
        t.request("GET", "/either")
                .as("staff", "{\"scp\":\"orders:read\"}")
                .send();
        t.expect("status == 403", "grants.gw:118").that(Check.equal(t.status(), 403));
        t.request("GET", "/either")
                .as("partner", "{\"https://orders.example/roles\":[\"chief\"]}")
                .send();
        t.expect("status == 200", "grants.gw:120").that(Check.equal(t.status(), 200));
        t.request("GET", "/either")
                .as("device", "{\"id\":\"d1\"}")
                .send();
        t.expect("status == 200", "grants.gw:122").that(Check.equal(t.status(), 200));
        t.expect("body.staff == false", "grants.gw:123").that(Check.equal(t.body("staff"), false));
        t.expect("body.partner == false", "grants.gw:123").that(Check.equal(t.body("partner"), false));
        t.send("GET", "/either");
        t.expect("status == 401", "grants.gw:125").that(Check.equal(t.status(), 401));
    }

    /** {@code test "who is not known has no role"}, grants.gw */
    private static void whoIsNotKnownHasNoRole(GatewayTest t) {
        t.stub("orders", "GET", "/told", 200, "{\"ok\":true}");
        t.send("GET", "/told");
        t.expect("status == 200", "grants.gw:131").that(Check.equal(t.status(), 200));
        t.expect("sent(orders).header.x-admin == \"false\"", "grants.gw:132").that(Check.equal(t.sent("orders").header("x-admin"), "false"));
        t.expect("header.x-scope == \"false\"", "grants.gw:133").that(Check.equal(t.header("x-scope"), "false"));
        t.request("GET", "/told")
                .as("staff", "{\"sub\":\"a\",\"realm\":{\"roles\":[\"admin\"]},\"scope\":\"a.b/c?d=e*\"}")
                .send();
        t.expect("sent(orders).header.x-admin == \"true\"", "grants.gw:135").that(Check.equal(t.sent("orders").header("x-admin"), "true"));
        t.expect("header.x-scope == \"true\"", "grants.gw:136").that(Check.equal(t.header("x-scope"), "true"));
    }
}
