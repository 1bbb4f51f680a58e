package io.gatewright.runtime.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRemovalTest {
    private final JsonRemoval removal = JsonRemoval.of(List.of("secret"));

    private static HeaderMap head(String... fields) {
        HeaderMap head = new HeaderMap();
        for (int i = 0; i < fields.length; i += 2) {
            head.add(new HttpString(fields[i]), fields[i + 1]);
        }
        return head;
    }

    private @Nullable BodyFilter open(HeaderMap head) throws BadUpstreamBody {
        return removal.open("GET", 200, head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json", "Application/JSON", "application/json; charset=utf-8",
                        "application/json;charset=\"UTF-8\"",
                "application/problem+json", "application/vnd.shop.v1+json;x=y", "text/json", " application/json ",
                "text/plain, application/json", "application/json; charset=iso-8859-1"
            })
    void filtersJson(String type) throws BadUpstreamBody {
        assertInstanceOf(JsonRemovalFilter.class, open(head("Content-Type", type)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/plain",
                "application/jsonp",
                "application/x-ndjson",
                "application/json-seq",
                "image/png",
                "application/javascript",
                "json",
                "text/plain; x=application/json"
            })
    void leavesOtherTypesUntouched(String type) throws BadUpstreamBody {
        HeaderMap head = head("Content-Type", type, "Content-Length", "5", "ETag", "\"a\"", "Content-Encoding", "br");
        assertNull(open(head));
        assertEquals(
                head("Content-Type", type, "Content-Length", "5", "ETag", "\"a\"", "Content-Encoding", "br")
                        .toString(),
                head.toString());
    }

    @Test
    void looksAtTheBodyWhenNoTypeIsSaid() throws BadUpstreamBody {
        for (String[] bodyAndResult : new String[][] {
            {"{\"secret\":1}", "{}"},
            {" \n[{\"secret\":1}]", " \n[{\"secret\":1}]"},
            {"\ufeff{\"secret\":1}", "{}"},
            {"plain {\"secret\":1}", "plain {\"secret\":1}"},
            {"\u00efx", "\u00efx"},
            {"\ufeffplain", "\ufeffplain"},
            {"  ", "  "},
            {"", ""},
        }) {
            for (int most : new int[] {1, 1000}) {
                BodyFilter filter = open(head());
                assertNotNull(filter);
                Filtering run = Filtering.of(filter, bodyAndResult[0].getBytes(StandardCharsets.UTF_8), most);
                assertFalse(run.refused());
                assertEquals(bodyAndResult[1], run.text());
            }
        }
    }

    @Test
    void makesTheFieldsRight() throws BadUpstreamBody {
        HeaderMap head = head(
                "Content-Type",
                "application/json",
                "Content-Length",
                "5",
                "Content-Encoding",
                "gzip",
                "ETag",
                "\"a\"",
                "Content-MD5",
                "x",
                "Digest",
                "x",
                "Content-Digest",
                "x",
                "Repr-Digest",
                "x",
                "Accept-Ranges",
                "bytes",
                "Vary",
                "Accept, accept-encoding",
                "Last-Modified",
                "Mon, 13 Nov 2023 10:00:00 GMT");
        assertInstanceOf(DecodingFilter.class, open(head));
        assertEquals(
                Set.of("Content-Type", "ETag", "Vary", "Last-Modified"),
                head.getHeaderNames().stream().map(HttpString::toString).collect(Collectors.toSet()));
        assertEquals("W/\"a\"", head.getFirst("ETag"));
        assertEquals("Accept", head.getFirst("Vary"));
    }

    @Test
    void makesTheFieldsRightWhereThereIsNoBody() throws BadUpstreamBody {
        HeaderMap head = head("Content-Type", "application/json", "Content-Length", "50", "ETag", "\"a\"");
        assertNull(removal.open("HEAD", 200, head));
        assertFalse(head.contains("Content-Length"));
        assertEquals("W/\"a\"", head.getFirst("ETag"));
        HeaderMap unchanged = head("ETag", "\"a\"", "Vary", "Accept-Encoding");
        assertNull(removal.open("GET", 304, unchanged));
        assertEquals("W/\"a\"", unchanged.getFirst("ETag"));
        assertFalse(unchanged.contains("Vary"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding,br",
        "Content-Encoding,zstd",
        "Content-Encoding,'gzip, gzip'",
        "Content-Encoding,'gzip, br'",
        "Content-Encoding,compress",
        "Content-Type,application/json; charset=utf-16",
        "Content-Type,application/json; charset=utf-7"
    })
    void refusesWhatItCantRead(String name, String value) {
        HeaderMap head = head(name, value);
        if (!head.contains("Content-Type")) {
            head.add(new HttpString("Content-Type"), "application/json");
        }
        assertThrows(BadUpstreamBody.class, () -> open(head));
    }

    @Test
    void takesAnEncodingThatIsNone() throws BadUpstreamBody {
        assertInstanceOf(
                JsonRemovalFilter.class,
                open(head("Content-Type", "application/json", "Content-Encoding", "identity")));
    }

    @Test
    void refusesAPartOfAnAnswer() {
        assertThrows(
                BadUpstreamBody.class, () -> removal.open("GET", 206, head("Content-Type", "multipart/byteranges")));
    }

    @Test
    void asksForTheWholeUncompressed() {
        HeaderMap head =
                head("Accept-Encoding", "gzip, br", "Range", "bytes=1-2", "If-Range", "\"a\"", "Accept", "*/*");
        removal.request(head);
        assertEquals("identity", head.getFirst("Accept-Encoding"));
        assertFalse(head.contains("Range"));
        assertFalse(head.contains("If-Range"));
        assertEquals("*/*", head.getFirst("Accept"));
    }
}
