package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goals that show a gateway: {@code gw:routes} and {@code gw:explain}. */
class ShowIT {
    @Test
    void routesPrintsTheTableAsItIs() throws Exception {
        Build build = Build.copyOf("gateway", "routes").run("gw:routes");
        assertEquals(0, build.exitCode(), build.output());
        holds(build, "METHOD  PATH     WHO      LIMIT  CACHE  GOES TO  ROUTE");
        holds(build, "ANY     /api/**  partner  3/min  -      backend  api");
        holds(build, "GET     /hello   public   -      -      200      hello");
        holds(build, "2 of 2 routes");
    }

    @Test
    void routesWritesAPartAsJsonOrPictureToAFile() throws Exception {
        Build build = Build.copyOf("gateway", "routes-file")
                .run("gw:routes", "-Dgw.format=json", "-Dgw.output=target/shown/routes.json", "-Dgw.routes.under=/api");
        assertEquals(0, build.exitCode(), build.output());
        String json = Files.readString(build.file("target/shown/routes.json"));
        assertTrue(json.contains("\"format\": \"gatewright-routes\"") && json.contains("\"shown\": 1"), json);
        Path picture = build.file("target/tree.mmd");
        build.run("gw:routes", "-Dgw.format=mermaid", "-Dgw.output=target/tree.mmd");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(Files.readString(picture).startsWith("flowchart LR\n"), Files.readString(picture));
    }

    @Test
    void explainSaysWhoWinsAndWhyNotTheOthers() throws Exception {
        Build build = Build.copyOf("gateway", "explain").run("gw:explain", "-Drequest=GET /api/th%69ngs?x=1");
        assertEquals(0, build.exitCode(), build.output());
        for (String line : List.of(
                "  path      /api/things",
                "  upstream  backend, at the param backend-url",
                "            /api/things?x=1",
                "  hello  segment 1 is `api`, not `hello`")) {
            assertTrue(build.output().lines().anyMatch(each -> each.startsWith(line)), line + " in\n" + build.output());
        }
        assertTrue(build.output().contains("route api wins"), build.output());
    }

    @Test
    void explainTakesHeadersAndGivesJson() throws Exception {
        Build build = Build.copyOf("gateway", "explain-json")
                .run(
                        "gw:explain",
                        "-Drequest=POST https://shop.example/hello",
                        "-Dheader=Host: other.example; X-Api-Key: k",
                        "-Dgw.format=json");
        assertEquals(0, build.exitCode(), build.output());
        holds(build, "  \"format\": \"gatewright-explanation\",");
        holds(build, "    \"refused\": \"the Host header is not, to the letter, the host of the target\"");
    }

    @Test
    void explainShowsThePageOfACode() throws Exception {
        Build build = Build.copyOf("gateway", "explain-code").run("gw:explain", "-Dcode=GW4001");
        assertEquals(0, build.exitCode(), build.output());
        holds(build, "error GW4001: a route that does not say who may call it");
        holds(build, "  route invoices GET /invoices/** -> orders");
        holds(
                build,
                "  help: `{ public }`; or `{ require caller }` with `auth caller api-key { from header.x-api-key; keys"
                        + " secret.caller-keys }` and `secret caller-keys = file(\"…\")` at the top of a file");
        build.run("gw:explain", "-Dcode=31");
        holds(build, "GW3101  error    two routes match the same requests");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gw:routes  | -Dgw.format=svg         | gw.format is text or json or mermaid, not `svg`",
                "gw:routes  | -Dgw.routes.under=api   | gw.routes.under is a path such as /orders, not `api`",
                "gw:routes  | -Dgw.routes.host=a:b    | gw.routes.host is a host such as api.example.com, not `a:b`",
                "gw:routes  | -Dgw.routes.method=get  | gw.routes.method is a method such as GET, or ANY, not `get`",
                "gw:explain | -Dgw.format=text        | which request? For example -Drequest=\"GET /orders/42\"",
                "gw:explain | -Dcode=3101x            | code is one such as GW3101, or the start of several, not `3101x`",
                "gw:explain | -Dcode=GW1999           | no diagnostic has the code `GW1999`; -Dcode=GW lists those that are",
                "gw:explain | -Drequest=/orders/42    | a request is a method and a target, for example `GET /orders/42`",
            })
    void whatIsAskedWronglyIsSaidOnce(String goal, String argument, String message) throws Exception {
        Build build = Build.copyOf("gateway", "asked-wrongly").run(goal, argument);
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains(message), build.output());
        assertFalse(build.output().contains("Exception:"), build.output());
    }

    @Test
    void aGatewayWithMistakesIsNotShown() throws Exception {
        Build build = Build.copyOf("broken", "routes-broken").run("gw:routes");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("the gateway has 4 errors"), build.output());
    }

    private static void holds(Build build, String line) {
        assertTrue(build.output().lines().anyMatch(line::equals), line + " is not in\n" + build.output());
    }
}
