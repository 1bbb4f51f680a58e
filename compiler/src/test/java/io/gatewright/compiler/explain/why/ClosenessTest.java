package io.gatewright.compiler.explain.why;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.explain.Inspected;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes that are told first are those that whoever asks may have meant. */
class ClosenessTest {
    private static final Inspected GATEWAY = Inspected.source("""
            gateway g { listen 8080 }
            upstream up { target "http://127.0.0.1:1" }
            route a-health GET /health -> up { public }
            route a-about GET /about -> up { public }
            route list GET /v1/orders -> up { public }
            route create POST /v1/orders -> up { public }
            route read GET /v1/orders/{id:uuid} -> up { public }
            route lines GET /v1/orders/{id:int}/lines -> up { public }
            route older GET /v0/orders -> up { public }
            route files GET /v1/orders/{id:int}/files/** -> up { public }
            route folder GET /v1/invoices/ -> up { public }
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /v1/ordres        | list create",
                "POST /v1/order        | create list",
                "GET /V1/Orders        | list older",
                "GET /orders           | list older",
                "POST /orders          | create list",
                "GET /v1/orders/       | list create",
                "GET /v1/invoices      | folder list",
                "GET /v1/orders/x      | read list",
                "GET /v1/orders/7/line | lines files",
                "GET /v1/x/7/files/a/b | files lines",
                "GET /api/v1/orders    | list create",
                "GET /helth            | a-health a-about",
                "PUT /v1/orders        | create list",
            })
    void theNearestComeFirst(String request, String nearest) {
        List<WhyNot> whyNot = GATEWAY.explain(request, "").whyNot();
        assertEquals(
                nearest,
                whyNot.stream().limit(2).map(each -> each.route().name()).collect(Collectors.joining(" ")));
    }

    @Test
    void aPathOfAnyLengthIsLookedAt() {
        String path = "/a".repeat(4_000);
        assertEquals(9, GATEWAY.explain("GET " + path, "").whyNot().size());
    }
}
