package io.gatewright.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TestGateway;
import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions see of requests as they come over the wire. */
class RequestViewTest {
    private static final HttpString X = new HttpString("x");

    /** A value, {@code absent}, or {@code neither}. */
    private static String shown(@Nullable String value, boolean lacks) {
        return value != null ? "[" + value + "]" : lacks ? "absent" : "neither";
    }

    private static String seen(String target, String lines) throws Exception {
        Step step = x -> {
            RequestView view = x;
            String text = shown(view.header(X), view.lacksHeader(X)) + " "
                    + shown(view.query("x"), view.lacksQuery("x")) + " "
                    + shown(view.cookie("x"), view.lacksCookie("x"));
            x.respond(200, "text/plain", text.getBytes(StandardCharsets.ISO_8859_1));
        };
        try (RunningGateway gateway = GatewayServer.start(new TestGateway(step), StartOptions.onLoopback());
                RawClient client = new RawClient(gateway.port())) {
            String answer = client.send("GET " + target + " HTTP/1.1\r\nHost: a.example\r\n" + lines + "\r\n")
                    .readAnswer();
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "none          | absent",
                "X: 1          | [1]",
                "x:1           | [1]",
                "X:  a b\t     | [a b]",
                "X:            | []",
                "X: 1; x: 1    | neither",
                "X: 1; X:      | neither",
                "X: 1, 2       | [1, 2]",
                "Xx: 1         | absent",
                "X: 1; Connection: close, x | absent"
            })
    void headersOnTwoLinesAreNeitherThereNorAbsent(String lines, String expected) throws Exception {
        String sent = lines.equals("none") ? "" : lines.replace("; ", "\r\n") + "\r\n";
        assertEquals(expected + " absent absent", seen("/", sent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/           | absent",
                "/?          | absent",
                "/?x         | []",
                "/?x=        | []",
                "/?x=1       | [1]",
                "/?%78=1     | [1]",
                "/?x=a%20b+c | [a b c]",
                "/?x=a=b     | [a=b]",
                "/?x&x       | neither",
                "/?x=1&x=1   | neither",
                "/?x=1&%78   | neither",
                "/?X=1       | absent",
                "/?xx=1&ax   | absent",
                "/?a=x=1     | absent",
                "/?a;x=1     | absent",
                "/?=x        | absent",
                "/?&&x=1&    | [1]",
                "/?a?x=1     | absent",
                "/x=1        | absent"
            })
    void parametersThatComeTwiceAreNeitherThereNorAbsent(String target, String expected) throws Exception {
        assertEquals("absent " + expected + " absent", seen(target, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "none            | absent",
                "Cookie: x=1     | [1]",
                "Cookie: a=b; x=1| [1]",
                "Cookie: a=b;x=1;| [1]",
                "Cookie: x=\"1\" | [1]",
                "Cookie: x=      | []",
                "Cookie: x       | absent",
                "Cookie: X=1     | absent",
                "Cookie: a=x=1   | absent",
                "Cookie: x=a=b   | [a=b]",
                "Cookie: \tx =1  | [1]",
                "Cookie: x=1; x=2| neither",
                "Cookie: x=1/Cookie: y=2 | [1]",
                "Cookie: y=1/Cookie: z=2 | absent",
                "Cookie: x=1/Cookie: x=1 | neither",
                "Cookie: %78=1   | absent"
            })
    void cookiesThatComeTwiceAreNeitherThereNorAbsentOnOneLineOrSeveral(String lines, String expected)
            throws Exception {
        String sent = lines.equals("none") ? "" : lines.replace("/", "\r\n") + "\r\n";
        assertEquals("absent absent " + expected, seen("/", sent));
    }
}
