package io.gatewright.dsl.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount that is no whole number of its unit, in the largest smaller unit that it is a whole number of. */
final class Smaller {
    private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms", "GiB", "MiB", "KiB", "B");

    /** How many of the next unit of the list make one. */
    private static final Map<String, Integer> NEXT =
            Map.of("d", 24, "h", 60, "m", 60, "s", 1000, "GiB", 1024, "MiB", 1024, "KiB", 1024);

    private static final List<String> RATES = List.of("s", "min", "h", "day");
    private static final Map<String, Integer> LONGER = Map.of("s", 60, "min", 60, "h", 24);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

    private Smaller() {}

    /** {@code 1500ms} of {@code 1.5} and {@code s}. */
    static Optional<String> unit(String number, String unit) {
        return whole(number, unit, UNITS, NEXT);
    }

    /** {@code 90/min} of {@code 1.5} and {@code s}. */
    static Optional<String> rate(String number, String unit) {
        return whole(number, unit, RATES, LONGER).map(whole -> whole.replaceFirst("(?<=[0-9])(?=[a-z])", "/"));
    }

    private static Optional<String> whole(
            String number, String unit, List<String> units, Map<String, Integer> factors) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(number);
        for (int i = Math.max(0, units.indexOf(unit)); i < units.size(); i++) {
            Integer factor = factors.get(units.get(i));
            if (factor == null) {
                return Optional.empty();
            }
            amount = amount.multiply(BigDecimal.valueOf(factor));
            if (amount.stripTrailingZeros().scale() <= 0) {
                return Optional.of(amount.toBigInteger() + units.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
