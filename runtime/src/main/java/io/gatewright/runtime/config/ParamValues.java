package io.gatewright.runtime.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads values in the notation of the language. */
public final class ParamValues {
    private record Unit(String symbol, long factor) {}

    private static final Unit[] MILLIS = {
        new Unit("ms", 1),
        new Unit("s", 1000),
        new Unit("m", 60_000),
        new Unit("h", 3_600_000),
        new Unit("d", 86_400_000)
    };
    private static final Unit[] BYTES = {
        new Unit("KiB", 1L << 10), new Unit("MiB", 1L << 20), new Unit("GiB", 1L << 30), new Unit("B", 1)
    };

    private static final int LONGEST = 40;
    /** 292 years, as far as nanoseconds reach. */
    private static final long MOST_MILLIS = Long.MAX_VALUE / 1_000_000;

    private ParamValues() {}

    /**
     * The value that {@code text} stands for: a {@link String}, {@link Long}, {@link BigDecimal},
     * {@link Boolean}, {@link Duration} or {@link URI}, sizes as a {@link Long} of bytes; null when it stands
     * for none.
     */
    public static @Nullable Object parse(ParamType type, String text) {
        return switch (type) {
            case TEXT -> text;
            case INT -> whole(text);
            case DECIMAL -> decimal(text);
            case BOOL -> (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : null;
            case DURATION -> {
                Long millis = scaled(text, MILLIS);
                yield millis == null || millis > MOST_MILLIS ? null : Duration.ofMillis(millis);
            }
            case SIZE -> scaled(text, BYTES);
            case URL -> url(text);
        };
    }

    /** What is expected of a value of {@code type}, for a message. */
    public static String notation(ParamType type) {
        return switch (type) {
            case TEXT -> "a text";
            case INT -> "a whole number";
            case DECIMAL -> "a decimal number";
            case BOOL -> "`true` or `false`";
            case DURATION -> "a duration such as 250ms, 2s, 5m or 1h";
            case SIZE -> "a size such as 512B, 64KiB or 10MiB";
            case URL -> "an absolute http or https URL";
        };
    }

    /** A harmless value of {@code type}, to go on with when there is none. */
    static Object placeholder(ParamType type) {
        return switch (type) {
            case TEXT -> "";
            case INT, SIZE -> 1L;
            case DECIMAL -> BigDecimal.ONE;
            case BOOL -> false;
            case DURATION -> Duration.ofSeconds(1);
            case URL -> URI.create("http://127.0.0.1:1");
        };
    }

    /** Compares two values of the same ordered type; 0 for types without an order. */
    static int compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y);
        }
        return a instanceof Duration x && b instanceof Duration y ? x.compareTo(y) : 0;
    }

    private static @Nullable Long whole(String text) {
        try {
            return isNumber(text) ? Long.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null; // more than a long holds, or a point
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return isNumber(text) ? new BigDecimal(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether it looks like a number of the language: digits, with a point between two of them and a minus before all. */
    private static boolean isNumber(String text) {
        boolean known = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.');
        return known && text.length() <= LONGEST && !text.startsWith(".") && !text.endsWith(".");
    }

    private static @Nullable Long scaled(String text, Unit[] units) {
        for (Unit unit : units) {
            if (text.endsWith(unit.symbol())) {
                String number = text.substring(0, text.length() - unit.symbol().length());
                if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    continue;
                }
                BigInteger scaled = new BigInteger(number).multiply(BigInteger.valueOf(unit.factor()));
                return scaled.bitLength() < 54 ? scaled.longValueExact() : null;
            }
        }
        return null;
    }

    private static @Nullable URI url(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            boolean http = "http".equals(scheme) || "https".equals(scheme);
            return http && uri.getHost() != null && uri.getRawUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
