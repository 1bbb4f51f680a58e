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
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                    t.expect("body.items[0].n == 1", "t.gw:2", Check.equal(t.body("items", 0, "n"), 1));
                    t.expect("body.items[1].n == null", "t.gw:3", Check.equal(t.body("items", 1, "n"), null));
                    t.expect("calls(up) == 1", "t.gw:4", Check.equal(t.calls("up"), 1));
                })
                .test("bad & \"ugly\"", "t.gw:5", t -> {
                    t.send("GET", "/nowhere");
                    t.expect("status == 200", "t.gw:6", Check.equal(t.status(), 200));
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
    void wrongArgumentsAreRefused() {
        assertTrue(run(2, "--nope").startsWith("usage:"));
    }

    @Test
    void theXmlHoldsEveryTest(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deep/results.xml");
        run(1, "--junit", file.toString());
        String xml = Files.readString(file);
        assertTrue(xml.contains("tests=\"2\" failures=\"1\""), xml);
        assertTrue(xml.contains("<testcase name=\"bad &amp; &quot;ugly&quot;\" classname=\"through\""), xml);
    }
}
