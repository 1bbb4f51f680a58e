package io.gatewright.runtime.auth;

import static io.gatewright.runtime.auth.JwtFixture.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.http.Step;
import io.gatewright.runtime.http.StepServer;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AuthStepsTest {

    private static final String KEY = "a partner's key";
    private static final byte[] STAFF_KEY =
            "the staff's key of thirty-two bytes or so".getBytes(StandardCharsets.US_ASCII);
    private static final String GOOD = "Bearer " + Tokens.hs256(Tokens.HS256, claims(""));
    private static final String STAFF = "Bearer " + Tokens.hs256(Tokens.HS256, claims(""), STAFF_KEY);

    private final JwtFixture jwt = new JwtFixture();
    private final JwtAuth staff = new JwtAuth("staff", jwt.verifier(STAFF_KEY, Duration.ZERO));
    private final ApiKeyAuth partner = partner();

    @Test
    void aRouteThatRequiresACallerTellsTheThreeAnswersApart() throws IOException, InterruptedException {
        try (StepServer server =
                serve(new RequireStep(AuthStepsTest::isCustomer, List.of(), List.of(jwt.auth), this::answer))) {
            assertEquals("customer=ada", server.get("Authorization", GOOD).body());

            HttpResponse<String> none = server.get();
            assertEquals(401, none.statusCode());
            assertEquals("Bearer realm=\"customer\"", field(none, "WWW-Authenticate"));
            assertEquals("no-store", field(none, "Cache-Control"));

            HttpResponse<String> bad = server.get("Authorization", STAFF);
            assertEquals(401, bad.statusCode());
            assertTrue(field(bad, "WWW-Authenticate").endsWith("error_description=\"the token is not valid\""));

            jwt.clock.advance(Duration.ofMinutes(1));
            HttpResponse<String> expired = server.get("Authorization", GOOD);
            assertEquals(401, expired.statusCode());
            assertTrue(field(expired, "WWW-Authenticate").endsWith("error_description=\"the token expired\""));
        }
    }

    @Test
    void whoeverIsKnownButNotAdmittedIsForbidden() throws IOException, InterruptedException {
        Predicate<Exchange> grace = x -> {
            Identity customer = x.identity("customer");
            return customer != null && customer.id().equals("grace");
        };
        try (StepServer server = serve(new RequireStep(grace, List.of(), List.of(jwt.auth), this::answer))) {
            HttpResponse<String> response = server.get("Authorization", GOOD);
            assertEquals(403, response.statusCode());
            assertEquals(
                    "Bearer realm=\"customer\", error=\"insufficient_scope\"", field(response, "WWW-Authenticate"));
            assertEquals(401, server.get().statusCode());
        }
    }

    @Test
    void aTokenThatLacksAScopeIsToldAllThatAreNeededOfIt() throws IOException, InterruptedException {
        Grant read = Grant.scope("customer", "orders:read", "scope");
        Grant write = Grant.scope("customer", "orders:write", "scope");
        Grant staffed = Grant.scope("staff", "ops", "scope");
        Predicate<Exchange> both = x -> read.isHeldBy(x.identity("customer")) && write.isHeldBy(x.identity("customer"));
        try (StepServer server =
                serve(new RequireStep(both, List.of(read, staffed, write), List.of(jwt.auth, partner), this::answer))) {
            assertEquals("customer=ada", get(server, "orders:write orders:read").body());
            HttpResponse<String> lacking = get(server, "orders:read orders:writer");
            assertEquals(403, lacking.statusCode());
            assertEquals(
                    "Bearer realm=\"customer\", error=\"insufficient_scope\", scope=\"orders:read orders:write\"",
                    field(lacking, "WWW-Authenticate"));
            assertEquals("no-store", field(lacking, "Cache-Control"));
            assertFalse(lacking.body().contains("orders"), lacking.body());
            assertEquals(
                    "Bearer realm=\"customer\"|ApiKey realm=\"partner\", header=\"x-api-key\"",
                    field(server.get(), "WWW-Authenticate"));
            HttpResponse<String> key = server.get("x-api-key", KEY);
            assertEquals(403, key.statusCode());
            assertEquals("", field(key, "WWW-Authenticate"));
        }
    }

    @Test
    void aTokenThatHasAllScopesButIsRefusedIsNotSentForThem() throws IOException, InterruptedException {
        Grant read = Grant.scope("customer", "orders:read", "scope");
        try (StepServer server = serve(new RequireStep(x -> false, List.of(read), List.of(jwt.auth), this::answer))) {
            assertEquals(
                    "Bearer realm=\"customer\", error=\"insufficient_scope\"",
                    field(get(server, "orders:read"), "WWW-Authenticate"));
        }
    }

    @Test
    void veryManyScopesAreNotListed() throws IOException, InterruptedException {
        Grant most = Grant.scope("customer", "s".repeat(1000), "scope");
        Grant more = Grant.scope("customer", "t".repeat(100), "scope");
        try (StepServer server = serve(new RequireStep(x -> false, List.of(most), List.of(jwt.auth), this::answer))) {
            assertTrue(field(get(server, "a"), "WWW-Authenticate").contains(most.name()));
        }
        try (StepServer server =
                serve(new RequireStep(x -> false, List.of(most, more), List.of(jwt.auth), this::answer))) {
            assertEquals(
                    "Bearer realm=\"customer\", error=\"insufficient_scope\"",
                    field(get(server, "a"), "WWW-Authenticate"));
        }
    }

    private static HttpResponse<String> get(StepServer server, String scope) throws IOException, InterruptedException {
        String token = Tokens.hs256(Tokens.HS256, claims("\"scope\":\"" + scope + "\""));
        return server.get("Authorization", "Bearer " + token);
    }

    @Test
    void aConditionThatNamesNoAuthForbids() throws IOException, InterruptedException {
        try (StepServer server = serve(new RequireStep(x -> false, List.of(), List.of(), this::answer))) {
            assertEquals(403, server.get().statusCode());
        }
    }

    @Test
    void eachOfSeveralAuthsIsAskedFor() throws IOException, InterruptedException {
        Predicate<Exchange> either = x -> x.identity("customer") != null || x.identity("partner") != null;
        try (StepServer server = serve(new RequireStep(either, List.of(), List.of(jwt.auth, partner), this::answer))) {
            assertEquals(2, server.get().headers().allValues("WWW-Authenticate").size());
            assertEquals("partner=p1", server.get("x-api-key", KEY).body());
            assertEquals("customer=ada", server.get("Authorization", GOOD).body());
            assertEquals(
                    401, server.get("Authorization", GOOD, "x-api-key", "wrong").statusCode());
        }
    }

    @Test
    void aTokenThatOneOfTwoAuthsTakesIsNotHeldAgainstItsBearer() throws IOException, InterruptedException {
        Predicate<Exchange> either = x -> x.identity("customer") != null || x.identity("staff") != null;
        String neither = "Bearer " + Tokens.hs256(Tokens.HS256, claims(""), new byte[32]);
        try (StepServer server = serve(new RequireStep(either, List.of(), List.of(staff, jwt.auth), this::answer))) {
            assertEquals("customer=ada", server.get("Authorization", GOOD).body());
            assertEquals("staff=ada", server.get("Authorization", STAFF).body());
            assertEquals(401, server.get("Authorization", neither).statusCode());
        }
    }

    @Test
    void toIdentifyIsToLetAnyoneInButLiars() throws IOException, InterruptedException {
        try (StepServer server = serve(new IdentifyStep(List.of(partner), this::answer))) {
            assertEquals("nobody", server.get().body());
            assertEquals("partner=p1", server.get("x-api-key", KEY).body());
            HttpResponse<String> wrong = server.get("x-api-key", "wrong");
            assertEquals(401, wrong.statusCode());
            assertEquals("ApiKey realm=\"partner\", header=\"x-api-key\"", field(wrong, "WWW-Authenticate"));
            assertEquals(401, server.get("x-api-key", KEY, "x-api-key", KEY).statusCode());
        }
    }

    @Test
    void twoAuthorizationFieldsAreABadRequest() throws IOException, InterruptedException {
        try (StepServer server =
                serve(new RequireStep(AuthStepsTest::isCustomer, List.of(), List.of(jwt.auth), this::answer))) {
            HttpResponse<String> response = server.get("Authorization", GOOD, "Authorization", "Basic YTpi");
            assertEquals(400, response.statusCode());
            assertTrue(field(response, "WWW-Authenticate").contains("error=\"invalid_request\""));
        }
    }

    @Test
    void theUpstreamSeesTheTokenButNotTheKey() throws IOException, InterruptedException {
        Step upstream = x -> {
            HeaderMap request = new HeaderMap();
            x.http().getRequestHeaders().forEach(values -> request.addAll(values.getHeaderName(), values));
            x.transformRequest(request);
            boolean token = request.contains("Authorization");
            boolean key = request.contains("x-api-key");
            x.respond(200, "text/plain", ("token " + token + ", key " + key).getBytes(StandardCharsets.US_ASCII));
        };
        try (StepServer server = serve(new IdentifyStep(List.of(partner, jwt.auth), upstream))) {
            assertEquals(
                    "token true, key false",
                    server.get("Authorization", GOOD, "x-api-key", KEY).body());
        }
    }

    @Test
    void whoIsKnownAlreadyIsNotAskedAgain() throws IOException, InterruptedException {
        Step twice = new IdentifyStep(
                List.of(jwt.auth),
                new RequireStep(AuthStepsTest::isCustomer, List.of(), List.of(jwt.auth), this::answer));
        try (StepServer server = serve(twice)) {
            assertEquals("customer=ada", server.get("Authorization", GOOD).body());
            assertEquals(401, server.get().statusCode());
            assertEquals(1, jwt.verifications.get());
        }
    }

    private StepServer serve(Step step) {
        return new StepServer(jwt.clock, step);
    }

    private void answer(Exchange x) {
        String who = "nobody";
        for (String auth : List.of("customer", "staff", "partner")) {
            Identity identity = x.identity(auth);
            who = identity == null ? who : auth + "=" + identity.id();
        }
        x.respond(200, "text/plain", who.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isCustomer(Exchange x) {
        return x.identity("customer") != null;
    }

    private static ApiKeyAuth partner() {
        CredentialDigest digest = CredentialDigest.of(KEY);
        return new ApiKeyAuth("partner", new HttpString("x-api-key"), Map.of(digest, new ApiKey("p1", digest)));
    }

    private static String field(HttpResponse<String> response, String name) {
        return String.join("|", response.headers().allValues(name));
    }
}
