package io.gatewright.compiler.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Mutant;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.dsl.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MutatorsTest {
    private static final String GATEWAY = """
            gateway g {
              listen 80
              identify partner
              limit 10/min { key partner.id ?? client.ip; burst 3 }
              response { remove header.x-internal-*; set header.x-id = request.id }
            }
            secret k = env("K")
            auth staff jwt { algorithms [HS256]; key secret.k; issuer "me"; audience "us" }
            auth partner api-key { from header.x-api-key; keys secret.k }
            upstream u { target "http://u" }
            group /a {
              require staff and staff.role == "admin" and client.ip in ["10.0.0.1"]
              route one GET /one -> u { cache 1m { vary [staff.sub, header.accept] } }
              route two POST /two -> u { max-body 1MiB; cors { origins ["https://a.example"] } }
            }
            route open GET /open -> u { public; lift limit because "x"; response { remove body.items.*.cost } }
            """;

    private static GatewayModel model() {
        return Compiling.accepted(GATEWAY).model();
    }

    @Test
    void everyGuardIsWeakenedOnce() {
        assertEquals(
                """
                3 `identify partner` is dropped: one, open, two
                4 `limit 10/min` becomes `20/min`: one, two
                4 `limit 10/min` is dropped: one, two
                5 `remove header.x-internal-*` of the response is dropped: one, open, two
                5 `set header.x-id` of the response is dropped: one, open, two
                8 `issuer "me"` is dropped: one, two
                12 `require staff and staff.role == "admin" and client.ip in ["1…` is dropped: one, two
                12 `staff.role == "admin"` of the `require` is dropped: one, two
                12 `client.ip in ["10.0.0.1"]` of the `require` is dropped: one, two
                13 `staff.sub` of the `vary` is dropped: one
                13 `header.accept` of the `vary` is dropped: one
                14 `max-body 1MiB` is dropped: two
                14 `cors` lets every origin in: two
                16 `remove body.items.*.cost` of the response is dropped: open
                """,
                Mutators.of(model()).stream()
                        .map(each ->
                                each.at().line() + " " + each.what() + ": " + String.join(", ", each.routes()) + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void aRoleAndAScopeAreDroppedAlone() {
        GatewayModel model = Compiling.accepted("""
                gateway g { listen 80 }
                secret k = env("K")
                auth staff jwt { algorithms [HS256]; key secret.k; roles claims.roles; scopes claims.scope }
                upstream u { target "http://u" }
                group /a {
                  require staff and scope("read")
                  route one GET /one -> u { require role("admin") }
                  route two GET /two -> u { require scope("read") }
                }
                """).model();
        assertEquals(
                List.of(
                        "`require staff and scope(\"read\")` is dropped: one",
                        "`scope(\"read\")` of the `require` is dropped: one",
                        "`require role(\"admin\")` is dropped: one"),
                Mutators.of(model).stream()
                        .map(each -> each.what() + ": " + String.join(", ", each.routes()))
                        .toList());
    }

    @Test
    void whatNoRequestCouldTellIsNoMutant() {
        GatewayModel model = Compiling.accepted("""
                gateway g { listen 80; identify partner; request { set header.x-request-id = request.id }; response { set header.x-request-id = request.id } }
                secret k = env("K")
                auth staff jwt { algorithms [HS256]; key secret.k; issuer "me"; audience "us" }
                auth partner api-key { from header.x-api-key; keys secret.k }
                upstream u { target "http://u" }
                group /a {
                  require staff
                  route one GET /one -> u { require staff.role == "admin" }
                  route two GET /two -> u { require partner }
                }
                """).model();
        assertEquals(
                List.of(
                        "`identify partner` is dropped: [one]",
                        "`require staff` is dropped: [two]",
                        "`require staff.role == \"admin\"` is dropped: [one]",
                        "`require partner` is dropped: [two]"),
                Mutators.of(model).stream()
                        .map(each -> each.what() + ": " + each.routes())
                        .filter(each -> !each.contains("issuer"))
                        .toList());
    }

    @Test
    void partsOfMessagesTypesAndConcurrencyAreGuardsToo() {
        SourceFile source = new SourceFile("g.gw", """
                gateway g { listen 80; limit concurrent 20 { key client.ip } }
                upstream u { target "http://u" }
                route one POST /one -> u {
                  public
                  accept ["image/png"]
                  request { remove query.utm-*; set cookie.theme = "dark"; set body.x = 1 }
                }
                """);
        CompileRequest request = new CompileRequest(List.of(source), List.of(), "io.example.gen", Compiling.TODAY);
        assertEquals(
                """
                1 `limit concurrent 20` becomes `limit concurrent 40`
                1 `limit concurrent 20` is dropped
                5 `accept` is dropped
                6 `remove query.utm-*` of the request is dropped
                6 `set cookie.theme` of the request is dropped
                6 `set body.x` of the request is dropped
                """,
                Mutators.of(GatewayCompiler.inspect(request)
                                .value()
                                .orElseThrow()
                                .model())
                        .stream()
                        .map(each -> each.at().line() + " " + each.what() + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void aMutantIsTheGatewayButForSomeClasses() {
        CompileRequest request = new CompileRequest(
                List.of(new SourceFile("g.gw", GATEWAY)), List.of(), "io.example.gen", Compiling.TODAY);
        List<Mutant> mutants = GatewayCompiler.mutants(request, 100).value().orElseThrow();
        assertEquals(14, mutants.size());
        for (Mutant mutant : mutants) {
            assertFalse(mutant.changed().isEmpty(), mutant.what());
        }
        assertEquals(
                5, GatewayCompiler.mutants(request, 5).value().orElseThrow().size());
    }

    @Test
    void whatSurvivesIsShownWithItsLine() {
        Mutation first = Mutators.of(model()).get(0);
        Judged survived = new Judged(first.what(), first.at(), first.routes(), List.of("t"), Optional.empty());
        Judged unmet = new Judged(first.what(), first.at(), new TreeSet<>(List.of("one")), List.of(), Optional.empty());
        Judged killed = new Judged(first.what(), first.at(), first.routes(), List.of("t"), Optional.of("t"));
        String text = MutationText.render(List.of(survived, unmet, killed), 1);
        assertTrue(text.startsWith("mutation: 1 of 3 mutants killed (33%)\nsurvived  g"), text);
        assertTrue(text.endsWith("""
                        :3  `identify partner` is dropped
                                  | identify partner
                                  the one test that meets routes one, open, two still passes
                        and 1 more survivors
                        """), text);
        assertTrue(MutationText.render(List.of(unmet), 9).contains("no test meets route one\n"));
    }

    @Test
    void aRecordHasWhatIsChanged() {
        GatewayModel model = model();
        assertThrows(IllegalArgumentException.class, () -> Copies.with(model, "nothing", 1));
    }
}
