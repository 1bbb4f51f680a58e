package io.gatewright.compiler.plan.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.Compiling;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainPlannerTest {
    private static final String DECLARED = """
            gateway g { listen 8080 }
            secret s = env("S")
            upstream u { target "http://127.0.0.1:1" }
            auth key api-key { from header.x-key; keys secret.s }
            """;

    @Test
    void aLimitWhoseKeyNeedsNoIdentityStandsBeforeTheCallerIsIdentified() {
        List<ChainPlace> places = places("""
                route r GET /r -> u {
                  require key
                  limit 5/s { key client.ip }
                  limit 9/s { key key.id ?? "none" }
                  timeout 1s
                  max-body 1KiB
                  request { set header.a = "b" }
                  response { set header.a = "b"; remove body.secret }
                }
                """);
        assertEquals(
                List.of(
                        ChainPlace.EDIT_RESPONSE,
                        ChainPlace.MAX_BODY,
                        ChainPlace.EARLY_LIMIT,
                        ChainPlace.REQUIRE,
                        ChainPlace.LIMIT,
                        ChainPlace.TIMEOUT,
                        ChainPlace.EDIT_REQUEST,
                        ChainPlace.EDIT_BODY,
                        ChainPlace.ANSWER),
                places);
    }

    @Test
    void aPlainRouteOnlyAnswers() {
        assertEquals(List.of(ChainPlace.ANSWER), places("route r GET /r -> u { public }"));
    }

    private static List<ChainPlace> places(String route) {
        var model = Compiling.accepted(DECLARED + route).model();
        return ChainPlanner.plan(model).get(0).steps().stream()
                .map(ChainStep::place)
                .toList();
    }
}
