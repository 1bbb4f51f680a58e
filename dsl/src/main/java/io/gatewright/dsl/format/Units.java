package io.gatewright.dsl.format;

import java.time.Duration;

/** Prints amounts in the largest unit that holds them exactly. */
public final class Units {
    private static final String[] SIZES = {"GiB", "MiB", "KiB"};

    private Units() {}

    public static String duration(Duration value) {
        long millis = value.toMillis();
        if (millis == 0) {
            return "0s";
        }
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    public static String size(long bytes) {
        int shift = 30;
        for (String unit : SIZES) {
            if (bytes != 0 && bytes % (1L << shift) == 0) {
                return (bytes >> shift) + unit;
            }
            shift -= 10;
        }
        return bytes + "B";
    }

    /** @param per a second, a minute, an hour or a day: what the parser gives */
    public static String rate(long count, Duration per) {
        return count + "/"
                + switch ((int) per.toSeconds()) {
                    case 1 -> "s";
                    case 60 -> "min";
                    case 3_600 -> "h";
                    case 86_400 -> "day";
                    default -> throw new IllegalArgumentException("no rate is counted per " + per);
                };
    }
}
