package io.gatewright.runtime.cache;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The directives of {@code Cache-Control} that matter here. Read so that doubt means less caching: a number that
 * can't be read is 0, of two the smaller counts.
 *
 * @param noCacheOrPrivate with or without arguments
 * @param maxAge seconds; -1 when absent
 * @param sharedMaxAge seconds; -1 when absent
 */
record Directives(boolean noStore, boolean noCacheOrPrivate, long maxAge, long sharedMaxAge) {
    private static final long MOST = Integer.MAX_VALUE;

    static Directives of(@Nullable List<String> lines) {
        boolean noStore = false;
        boolean noCacheOrPrivate = false;
        long maxAge = -1;
        long sharedMaxAge = -1;
        for (String line : lines == null ? List.<String>of() : lines) {
            for (String directive : line.toLowerCase(Locale.ROOT).split(",", -1)) {
                int equals = directive.indexOf('=');
                String name = (equals < 0 ? directive : directive.substring(0, equals)).strip();
                String argument =
                        equals < 0 ? "" : directive.substring(equals + 1).strip();
                switch (name) {
                    case "no-store" -> noStore = true;
                    case "no-cache", "private" -> noCacheOrPrivate = true;
                    case "max-age" -> maxAge = smaller(maxAge, seconds(argument));
                    case "s-maxage" -> sharedMaxAge = smaller(sharedMaxAge, seconds(argument));
                    default -> {}
                }
            }
        }
        return new Directives(noStore, noCacheOrPrivate, maxAge, sharedMaxAge);
    }

    private static long smaller(long before, long now) {
        return before < 0 ? now : Math.min(before, now);
    }

    /** Digits, perhaps in quotes; 0 for anything else. */
    static long seconds(String text) {
        String digits = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
        if (digits.isEmpty()) {
            return 0;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            value = Math.min(MOST, value * 10 + (c - '0'));
        }
        return value;
    }
}
