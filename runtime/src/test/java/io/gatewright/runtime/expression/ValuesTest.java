package io.gatewright.runtime.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void whatIsAbsentIsEqualToNothingAndStandsInNoOrder() {
        assertFalse(Values.areEqual(null, null));
        assertFalse(Values.areEqual(null, "a"));
        assertFalse(Values.isLess(null, 1L));
        assertFalse(Values.isAtMost(1L, null));
        assertFalse(Values.isOneOf(null, "a", "b"));
    }

    @Test
    void numbersAreComparedByWhatTheyAreWorth() {
        assertTrue(Values.areEqual(1L, new BigDecimal("1.00")));
        assertTrue(Values.areEqual(1.5, new BigDecimal("1.5")));
        assertTrue(Values.isLess(1L, 1.5));
        assertTrue(Values.isAtMost(3L, 3));
        assertFalse(Values.areEqual(1L, "1"));
        assertFalse(Values.areEqual(Double.NaN, Double.NaN));
        assertFalse(Values.isLess(Double.NaN, 1L));
    }

    @Test
    void numbersReadAsPlainDigits() {
        assertEquals("1000", Values.text(new BigDecimal("1E3")));
        assertEquals("2.5", Values.text(2.5));
        assertEquals("a,1", Values.text(List.of("a", 1L)));
        assertNull(Values.text(null));
        assertNull(Values.text(Double.POSITIVE_INFINITY));
    }

    @Test
    void noTextEndsItsJsonString() {
        assertEquals("\"a\\\"b\\\\\\u000a\"", JsonText.of("a\"b\\\n"));
        assertEquals("\"\\ud83d\"", JsonText.of("\ud83d"));
        assertEquals("\"\ud83d\ude00\"", JsonText.of("\ud83d\ude00"));
        assertEquals("[1,null,true]", JsonText.of(Values.list(1L, null, true)));
        assertEquals("null", JsonText.of(Double.NaN));
    }
}
