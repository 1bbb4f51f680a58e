package io.gatewright.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.explain.routes.RouteFilter;
import io.gatewright.compiler.explain.routes.RoutesText;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.compiler.explain.why.ExplanationText;
import org.junit.jupiter.api.Test;

/** Names, paths and comments of any length and script stay inside the page, and nothing in them moves the cursor. */
class LongTextsTest {
    private static final String LONG = "n".repeat(64);
    private static final Inspected GATEWAY = Inspected.source("""
            gateway g { listen 8080 }
            upstream up { target "http://127.0.0.1:1" }
            ## \u6d4b\u8bd5 \u0645\u0631\u062d\u0628\u0627 %1$s %1$s
            route %1$s GET /%1$s%1$s%1$s/{%1$s}/caf%%C3%%A9/** -> up { public
              limit 1000000000/day { key query.%1$s ?? "%1$s" } }
            route other POST|PUT|PATCH|DELETE|OPTIONS|HEAD /other -> up { public }
            """.formatted(LONG));

    @Test
    void theTable() {
        String text = RoutesText.render(GATEWAY.table(RouteFilter.ALL), true, false);
        Golden.fitsThePage(text);
        assertTrue(text.contains(LONG.substring(0, 40)), text);
    }

    @Test
    void explanations() {
        String path = "/" + LONG.repeat(3) + "/" + LONG + "/caf%c3%a9/" + LONG;
        for (String request : new String[] {
            "GET " + path,
            "GET " + path + "//x",
            "GET /\u001b[31m",
            "POST " + path,
            "GET /" + "a".repeat(9000),
            "GET http://" + LONG
        }) {
            Explanation explanation = GATEWAY.explain(request, "X-Long: " + LONG + "\u001b[31m");
            String text = ExplanationText.render(explanation, 4, false);
            Golden.fitsThePage(text);
            assertTrue(text.indexOf('\u001b') < 0, text);
        }
    }
}
