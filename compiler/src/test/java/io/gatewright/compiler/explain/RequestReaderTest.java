package io.gatewright.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.explain.request.Asked;
import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.explain.request.RequestReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests in the words of a command line. */
class RequestReaderTest {
    @Test
    void aLineMayEndInAVersion() {
        AskedRequest asked = Inspected.asked(" GET   /a%20b?x=1 HTTP/1.1 ", "");
        assertEquals("GET", asked.method());
        assertEquals("/a%20b?x=1", asked.target());
        assertEquals("http", asked.scheme());
    }

    @Test
    void theSchemeIsThatOfTheTargetUnlessGiven() {
        assertEquals("https", Inspected.asked("GET HTTPS://a.example/", "").scheme());
        Asked given = RequestReader.read("GET https://a.example/", "", Optional.of("http"));
        assertTrue(given instanceof Asked.Understood read
                && read.request().scheme().equals("http"));
    }

    @Test
    void semicolonsSeparateFieldsOnlyBeforeANameWithAColon() {
        AskedRequest asked = Inspected.asked(
                "GET /",
                "Cookie: a=1; b=http://x; c=2;X-Api-Version: 2 ;\\nAccept: text/html;q=1".replace("\\n", "\n"));
        assertEquals(
                List.of(
                        new AskedRequest.Field("cookie", "a=1; b=http://x; c=2"),
                        new AskedRequest.Field("x-api-version", "2"),
                        new AskedRequest.Field("accept", "text/html;q=1")),
                asked.fields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''              | ''      | a request is a method and a target",
                "GET             | ''      | a request is a method and a target",
                "/orders         | ''      | `GET /orders`",
                "G(T /orders     | ''      | `G(T` is not a method",
                "G\u001b[1m /    | ''      | `G\\u001b[1m` is not a method",
                "GET /           | no name | `no name` is not a header",
                "GET /           | x y: 1  | `x y: 1` is not a header",
            })
    void whatIsUnclearIsSaid(String line, String headers, String part) {
        assertTrue(
                RequestReader.read(line, headers, Optional.empty()) instanceof Asked.Unclear unclear
                        && unclear.problem().contains(part),
                () -> RequestReader.read(line, headers, Optional.empty()).toString());
    }

    @Test
    void aSchemeIsOneOfTwo() {
        assertTrue(RequestReader.read("GET /", "", Optional.of("ftp")) instanceof Asked.Unclear);
    }
}
