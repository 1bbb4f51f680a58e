package io.gatewright.runtime.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @Test
    void itIsNotPrinted() {
        assertFalse(in("Bearer a.b.c").toString().contains("a.b.c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER  a.b.c"})
    void theSchemeMayBeInAnyCase(String value) {
        assertEquals("a.b.c", in(value).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearerish a.b.c", "Digest x"})
    void anotherSchemeIsNoToken(String value) {
        assertNull(in(value).text());
        assertFalse(in(value).isMalformed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Bearer a,Bearer b",
                "Bearer \"a\"",
                "Bearer a\u00e9",
                "Bearer =a"
            })
    void aFieldThatDoesNotHoldOneTokenIsMalformed(String value) {
        assertTrue(in(value).isMalformed());
    }

    @Test
    void twoFieldsAreMalformedWhateverTheyHold() {
        assertTrue(in("Bearer a", "Bearer a").isMalformed());
        assertTrue(in("Basic YTpi", "Bearer a").isMalformed());
    }

    private static BearerToken in(String... values) {
        HeaderMap headers = new HeaderMap();
        headers.addAll(Headers.AUTHORIZATION, List.of(values));
        return BearerToken.in(headers);
    }
}
