package io.gatewright.runtime.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TestRunTest {
    /** Sends everything to its one upstream. */
    private static final class Through implements Gateway {
        @Override
        public Manifest manifest() {
            return Manifest.of("through").build();
        }

        @Override
        public Router open(GatewayRuntime runtime) {
            Route only = runtime.route("all", "/**")
                    .proxy(runtime.upstream("up").target("http://127.0.0.1:1").open());
            return new Router() {
                @Override
                public boolean serves(String host) {
                    return true;
                }

                @Override
                public @Nullable Route select(String method, RequestPath path, RequestView request) {
                    return only;
                }

                @Override
                public @Nullable Route preflight(String requestedMethod, RequestPath path, RequestView request) {
                    return select(requestedMethod, path, request);
                }

                @Override
                public String allowed(RequestPath path, RequestView request) {
                    return "GET";
                }
            };
        }
    }

    private static GatewayTests suite() {
        return GatewayTests.of("through", Through::new)
                .upstreams("up")
                .test("good", "t.gw:1", t -> {
                    t.stub("up", "GET", "/a/**", 200, "{\"items\":[{\"n\":1.0}]}");
                    t.send("GET", "/a/b");
                    t.expect("body.items[0].n == 1", "t.gw:2").that(Check.equal(t.body("items", 0, "n"), 1));
                    t.expect("body.items[1].n == null", "t.gw:3").that(Check.equal(t.body("items", 1, "n"), null));
                    t.expect("calls(up) == 1", "t.gw:4").that(Check.equal(t.calls("up"), 1));
                })
                .test("bad & \"ugly\"", "t.gw:5", t -> {
                    t.send("GET", "/nowhere");
                    t.expect("status == 200", "t.gw:6").that(Check.equal(t.status(), 200));
                });
    }

    private static String run(int expectedStatus, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = TestRun.run(suite(), args, new PrintStream(out, true, StandardCharsets.UTF_8));
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(expectedStatus, status, text);
        return text;
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhatCame() {
        String text = run(1);
        assertTrue(text.contains("passed  good"), text);
        assertTrue(text.contains("FAILED  bad & \"ugly\""), text);
        assertTrue(text.contains("t.gw:6: expected status == 200\n  left side: 502"), text);
        assertTrue(text.contains("note: no stub for GET /nowhere on up"), text);
        assertTrue(text.contains("2 run, 1 failed"), text);
    }

    @Test
    void onlyTheTestsNamedAreRun() {
        assertTrue(run(0, "GOOD").contains("1 run, 0 failed"));
    }

    @Test
    void aTitleThatNoTestHasIsNoSuccess() {
        assertTrue(run(3, "nowhere").contains("0 run, 0 failed"));
    }

    private static String failure(Consumer<GatewayTest> steps) {
        GatewayTests tests = GatewayTests.of("through", Through::new).upstreams("up");
        return tests.test("fails", "t.gw:1", steps)
                .run(title -> true, result -> {})
                .get(0)
                .failure()
                .orElseThrow();
    }

    @Test
    void anExpectationThatCannotBeLookedAtIsNamedToo() {
        String body = failure(t -> {
            t.stub("up", "GET", "/a", 200, "<html>");
            t.send("GET", "/a");
            t.expect("body.x == 1", "t.gw:7").that(Check.equal(t.body("x"), 1));
        });
        assertTrue(body.startsWith("t.gw:7: expected body.x == 1\nthe body cannot be read: not JSON"), body);
        String sent = failure(t -> {
            t.send("HEAD", "/a");
            t.expect("status == 502", "t.gw:7").that(Check.equal(t.status(), 502));
            t.expect("sent(down).path == \"/b\"", "t.gw:8")
                    .that(Check.equal(t.sent("down").path(), "/b"));
        });
        assertTrue(sent.startsWith("t.gw:8: expected sent(down).path == \"/b\"\n"), sent);
    }

    @Test
    void anUpstreamThatCannotBeReachedIsCalledOnceWhateverCameBefore() {
        GatewayTests tests = GatewayTests.of("through", Through::new)
                .upstreams("up")
                .test("once", "t.gw:1", t -> {
                    t.stub("up", "GET", "/a", 200);
                    t.repeat(20, () -> t.send("GET", "/a"));
                    t.stubUnreachable("up", "GET", "/a");
                    t.send("GET", "/a");
                    t.expect("calls(up) == 21", "t.gw:7").that(Check.equal(t.calls("up"), 21));
                });
        assertEquals(
                Optional.empty(), tests.run(title -> true, result -> {}).get(0).failure());
    }

    @Test
    void aRightSideThatTheSourceDoesNotShowIsShown() {
        String named = failure(t -> t.expect("body.id == id", "t.gw:7").that(Check.equal("a", "b")));
        assertEquals("t.gw:7: expected body.id == id\nleft side: \"a\"\nright side: \"b\"", named);
        String shown = failure(t -> t.expect("body.id == \"b\"", "t.gw:7").that(Check.equal("a", "b")));
        assertEquals("t.gw:7: expected body.id == \"b\"\nleft side: \"a\"", shown);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertTrue(run(2, "--nope").startsWith("usage:"));
    }

    @Test
    void theXmlHoldsEveryTest(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deep/results.xml");
        run(1, "--junit", file.toString());
        Element suite = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertEquals("testsuite errors failures name skipped tests time", named(suite));
        assertEquals("2", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        NodeList cases = suite.getElementsByTagName("testcase");
        assertEquals(2, cases.getLength());
        Element good = (Element) cases.item(0);
        assertEquals("testcase classname name time", named(good));
        assertEquals(List.of("system-out"), children(good));
        Element bad = (Element) cases.item(1);
        assertEquals("bad & \"ugly\"", bad.getAttribute("name"));
        assertEquals("through", bad.getAttribute("classname"));
        assertEquals(List.of("failure message type", "system-out"), children(bad));
        assertEquals("t.gw:5", bad.getLastChild().getPreviousSibling().getTextContent());
    }

    /** Surefire's schema takes these attributes and no others. */
    private static String named(Element element) {
        SortedSet<String> names = new TreeSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return element.getTagName() + names.stream().map(name -> " " + name).collect(Collectors.joining());
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                names.add(named(child));
            }
        }
        return names;
    }
}
