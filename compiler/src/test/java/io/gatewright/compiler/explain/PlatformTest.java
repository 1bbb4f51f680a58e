package io.gatewright.compiler.explain;

import io.gatewright.compiler.explain.routes.RouteFilter;
import io.gatewright.compiler.explain.routes.RouteTable;
import io.gatewright.compiler.explain.routes.RoutesJson;
import io.gatewright.compiler.explain.routes.RoutesMermaid;
import io.gatewright.compiler.explain.routes.RoutesText;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.compiler.explain.why.ExplanationJson;
import io.gatewright.compiler.explain.why.ExplanationText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts, conditions, types, target paths and preflights, shown whole. */
class PlatformTest {
    private static final RouteFilter ALL = RouteFilter.ALL;

    @Test
    void platform() {
        Inspected platform = Inspected.examples("platform.gw");
        RouteTable table = platform.table(ALL);
        Golden.checkPage("routes-platform.txt", RoutesText.render(table, false, false));
        Golden.check("routes-platform.json", RoutesJson.render(table));
        Golden.check(
                "routes-platform.mmd",
                RoutesMermaid.render(table, platform.inspection().routes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version-2       | GET https://api.example.com/orders/42 | X-Api-Version: 2",
                "no-version      | GET /orders/42            | ''",
                "two-versions    | GET /orders/42            | X-Api-Version: 1; X-Api-Version: 2",
                "rewritten       | PUT /admin/orders/7?full  | ''",
                "other-host      | GET https://example.com/orders/42 | X-Api-Version: 2",
                "preflight       | OPTIONS /v2/orders/1      | Origin: https://app.example.com; Access-Control-Request-Method: POST",
                "bad-preflight   | OPTIONS /v2/orders/1      | Origin: https://evil.example; Access-Control-Request-Method: POST",
            })
    void requests(String name, String request, String headers) {
        check("platform-" + name, Inspected.examples("platform.gw"), request, headers);
    }

    private static void check(String name, Inspected gateway, String request, String headers) {
        Explanation explanation = gateway.explain(request, headers);
        Golden.checkPage("explain-" + name + ".txt", ExplanationText.render(explanation, 4, false));
    }

    @Test
    void asJson() {
        Inspected platform = Inspected.examples("platform.gw");
        Explanation won = platform.explain("GET /orders/42", "X-Api-Version: 2");
        Golden.check("explain-platform-version-2.json", ExplanationJson.render(won, 2));
        Explanation refused = platform.explain("GET /orders/../42", "");
        Golden.check("explain-platform-dots.json", ExplanationJson.render(refused, 2));
    }

    @Test
    void hosts() {
        Inspected hosted = Inspected.source("""
                gateway g { listen 8080 }
                upstream up { target "http://127.0.0.1:1" }
                group / { host ["a.example", "*.b.example"]; public
                  ## Both hosts.
                  route both GET /x -> up
                }
                route any GET /x -> up { public }
                route only GET /x/{id:int} -> up { host "b.b.example"; public }
                """);
        Golden.checkPage("routes-hosts.txt", RoutesText.render(hosted.table(ALL), true, false));
        for (String host : List.of("*.b.example", "a.example", "c.b.example", "b.b.example", "other.example")) {
            RouteFilter filter = new RouteFilter(List.of(), Optional.of(host), Optional.empty());
            Golden.checkPage(
                    "routes-host-" + host.replace("*", "any") + ".txt",
                    RoutesText.render(hosted.table(filter), false, false));
        }
    }
}
