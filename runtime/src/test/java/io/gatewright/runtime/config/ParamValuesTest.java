package io.gatewright.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values from a command line or the environment have the notation of the language, and no other. */
class ParamValuesTest {
    @Test
    void theNotationOfTheLanguageIsRead() {
        assertEquals(Duration.ofMillis(250), ParamValues.parse(ParamType.DURATION, "250ms"));
        assertEquals(Duration.ofMinutes(5), ParamValues.parse(ParamType.DURATION, "5m"));
        assertEquals(Duration.ofDays(1), ParamValues.parse(ParamType.DURATION, "1d"));
        assertEquals(512L, ParamValues.parse(ParamType.SIZE, "512B"));
        assertEquals(10L << 20, ParamValues.parse(ParamType.SIZE, "10MiB"));
        assertEquals(-5L, ParamValues.parse(ParamType.INT, "-5"));
        assertEquals(new BigDecimal("-0.50"), ParamValues.parse(ParamType.DECIMAL, "-0.50"));
        assertEquals(new BigDecimal("5"), ParamValues.parse(ParamType.DECIMAL, "5"));
        assertEquals(true, ParamValues.parse(ParamType.BOOL, "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "DURATION, 5",
        "DURATION, 5min",
        "DURATION, -5s",
        "DURATION, 1.5s",
        "DURATION, s",
        "DURATION, 9999999999999d",
        "DURATION, 106752d",
        "SIZE, 10",
        "SIZE, 10MB",
        "SIZE, 10kB",
        "SIZE, -1B",
        "INT, 1_000",
        "INT, +5",
        "INT, 5.0",
        "INT, ''",
        "INT, -",
        "INT, 5-",
        "INT, 99999999999999999999",
        "INT, \u0665",
        "DECIMAL, 1e9",
        "DECIMAL, 1.",
        "DECIMAL, .5",
        "DECIMAL, 1.2.3",
        "DECIMAL, +1",
        "BOOL, TRUE",
        "BOOL, yes",
        "URL, ftp://a",
        "URL, http://u@a",
        "URL, /a",
        "URL, http://"
    })
    void anyOtherIsNot(ParamType type, String text) {
        assertNull(ParamValues.parse(type, text));
    }
}
