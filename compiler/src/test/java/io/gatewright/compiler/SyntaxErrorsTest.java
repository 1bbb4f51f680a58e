package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message for one cause, also where the cause is that a part of the text could not be read. */
class SyntaxErrorsTest {
    private static final String GATEWAY = "gateway g { listen 8080 }\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "gateway g { listen: 8080 } ! GW1002",
                "server { listen 8080; } ! GW1001",
                "gateway g { listen 8080; max-body 10MB } ! GW1015",
                "gateway g { listen 8080; idle-timeout 1min } ! GW1015",
            })
    void whatTheGatewayDoesNotSayAfterAnErrorIsNotMissed(String text, String code) {
        assertEquals(List.of(code), codes(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "param p: int = 99999999999999999999 ! GW1009",
                "param p = 5 ! GW1002",
                "route r GET /a { require x && y; respond 200 } ! GW1006",
                "route r GET /a { public; respond \"hi\" } ! GW1002",
                "route r GET /a* { public; respond 200 } ! GW1022",
                "route r GET /a { public; respond 200 'hi' } ! GW1006",
                "upstream u { target http://x:1 } ! GW1002",
            })
    void aLineThatWasNotReadIsToldOnce(String text, String code) {
        assertEquals(List.of(code), codes(GATEWAY + text));
    }

    @Test
    void aMistakeHidesNoOtherInThePartsOfALineThatWereRead() {
        assertEquals(
                List.of("GW1015", "GW2010", "GW2001", "GW2001", "GW2001"),
                codes(
                        GATEWAY
                                + "upstream a { target \"http://a:1\" }\n"
                                + "route r GET /a -> a { public; timeout 2; chache 5m; limit 5/mn { ky client.ip }; cors { orgins [\"*\"] } }"));
    }

    @Test
    void aDeclarationThatWasNotReadIsNotMissed() {
        assertEquals(
                List.of("GW1002"),
                codes(GATEWAY + "upstream a b { target \"http://x:1\" }\nroute r GET /a -> a { public }"));
    }

    @Test
    void aRouteMayBeOpenedByThePolicyThatWasNotRead() {
        assertEquals(
                List.of("GW1006"),
                codes(
                        GATEWAY
                                + "policy p {\n  require client.ip == \"1\" && true\n}\nroute r GET /a { use p; respond 200 }"));
    }

    @Test
    void aGroupThatWasNotReadSpeaksForItsRoutesOnly() {
        assertEquals(
                List.of("GW1006", "GW4001"),
                codes(GATEWAY
                        + "group /x {\n  require client.ip == \"1\" && true\n  route r GET /a { respond 200 }\n}\n"
                        + "route s GET /b { respond 200 }"));
    }

    @Test
    void whatIsWrongElsewhereIsToldBesideIt() {
        assertEquals(
                List.of("GW1015", "GW2001", "GW2003"),
                codes(
                        GATEWAY
                                + "route r GET /a {\n  public\n  max-body 1MB\n  chache 5m\n}\nroute s GET /b -> b { public }"));
    }

    @Test
    void aSecretInTheSourceIsToldWhateverElseIsWrong() {
        assertEquals(
                List.of("GW1006", "GW4003"),
                codes(GATEWAY + "secret k = \"hunter2hunter2\"\nroute r GET /a { require x && y; respond 200 }"));
    }

    private static List<String> codes(String text) {
        CompileRequest request =
                new CompileRequest(List.of(new SourceFile("a.gw", text)), List.of(), "io.example.gen", Compiling.TODAY);
        return GatewayCompiler.compile(request).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    @Timeout(20)
    void longLinesCostLittle() {
        Compiling.compile("route a GET /a { public; secret " + " ".repeat(900_000) + "x }");
        Compiling.compile("gateway g { listen 80 }\nroute a GET /a { public; respond 200 { a: \"header."
                + "a.".repeat(400_000) + "b\" } }");
    }
}
