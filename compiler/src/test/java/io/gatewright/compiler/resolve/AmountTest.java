package io.gatewright.compiler.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.vocabulary.Range;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.compiler.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Amounts of the vocabulary are amounts of the language, and every default is a value that its setting takes. */
class AmountTest {
    private static final Set<ValueType> WITH_A_DEFAULT =
            Set.of(ValueType.INT, ValueType.DURATION, ValueType.SIZE, ValueType.PERCENT, ValueType.RATE);

    @Test
    void unitsAreWorkedOut() {
        assertEquals(BigDecimal.valueOf(90_000), Amount.of("90s"));
        assertEquals(BigDecimal.valueOf(86_400_000), Amount.of("1d"));
        assertEquals(BigDecimal.valueOf(65_536), Amount.of("64KiB"));
        assertEquals(new BigDecimal("2.5"), Amount.of("2.5%"));
        assertThrows(IllegalArgumentException.class, () -> Amount.of("the timeout"));
    }

    @Test
    void everyDefaultIsInItsRange() {
        for (Row row : Vocabulary.rows()) {
            boolean amount =
                    WITH_A_DEFAULT.contains(row.type()) && row.initial().matches("[0-9].*");
            if (row.range().isPresent() && amount) {
                Range range = row.range().get();
                BigDecimal initial = amount(row.initial());
                assertTrue(initial.compareTo(amount(range.from())) >= 0, row.name());
                assertTrue(initial.compareTo(amount(range.to())) <= 0, row.name());
            }
        }
    }

    @Test
    void rangesAreInOrder() {
        for (Row row : Vocabulary.rows()) {
            row.range()
                    .ifPresent(range -> assertTrue(amount(range.from()).compareTo(amount(range.to())) < 0, row.name()));
        }
    }

    /** Of a rate, what it lets through in a day. */
    private static BigDecimal amount(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Amount.of(text);
        }
        long seconds = switch (text.substring(slash + 1)) {
            case "s" -> 1;
            case "min" -> 60;
            case "day" -> 86_400;
            default -> throw new IllegalArgumentException(text);
        };
        return Amount.of(text.substring(0, slash)).multiply(BigDecimal.valueOf(86_400 / seconds));
    }
}
