package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for a number with something after it that is not a unit, with the unit that was probably meant. */
final class BadUnits {
    private static final String ALL =
            "durations end in `ms`, `s`, `m`, `h`, `d`; sizes in `B`, `KiB`, `MiB`, `GiB`; rates in `/s`, `/min`, `/h`, `/day`";

    private static final String RATE_UNITS = "rates end in `/s`, `/min`, `/h`, `/day`";

    private static final Set<String> UNITS = Set.of("ms", "s", "m", "h", "d", "B", "KiB", "MiB", "GiB");

    /** What follows the number of requests in {@code 5r/s}. */
    private static final Pattern COUNTED = Pattern.compile("(?:r|reqs?|requests?)[ \\t]*+/[ \\t]*+([A-Za-z]+)");

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("sec", "s"),
            Map.entry("secs", "s"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("min", "m"),
            Map.entry("mins", "m"),
            Map.entry("minute", "m"),
            Map.entry("minutes", "m"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("millis", "ms"),
            Map.entry("milliseconds", "ms"),
            Map.entry("hr", "h"),
            Map.entry("msec", "ms"),
            Map.entry("rps", "/s"),
            Map.entry("rpm", "/min"),
            Map.entry("b", "B"),
            Map.entry("k", "KiB"),
            Map.entry("kb", "KiB"),
            Map.entry("kib", "KiB"),
            Map.entry("mb", "MiB"),
            Map.entry("mib", "MiB"),
            Map.entry("g", "GiB"),
            Map.entry("gb", "GiB"),
            Map.entry("gib", "GiB"));

    private static final Map<String, String> RATES = Map.ofEntries(
            Map.entry("s", "s"),
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("m", "min"),
            Map.entry("min", "min"),
            Map.entry("minute", "min"),
            Map.entry("minutes", "min"),
            Map.entry("h", "h"),
            Map.entry("hr", "h"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("d", "day"),
            Map.entry("day", "day"),
            Map.entry("days", "day"));

    private BadUnits() {}

    /** The unit that a word means. */
    static Optional<String> meant(String word) {
        return Optional.ofNullable(MEANT.get(word.toLowerCase(Locale.ROOT)));
    }

    static Diagnostic unit(String text, Span span) {
        int split = numberLength(text);
        String number = text.substring(0, split);
        String unit = text.substring(split);
        Matcher counted = COUNTED.matcher(span.file().text())
                .region(span.start() + split, span.file().text().length());
        if (counted.lookingAt() && rateUnit(counted.group(1)).isPresent()) {
            return told(
                            "`" + Quoted.cut(unit) + "` is not a unit",
                            span.file().span(span.start(), counted.end()),
                            amount(number, "/" + rateUnit(counted.group(1)).orElseThrow()))
                    .help(RATE_UNITS);
        }
        String meant = MEANT.get(unit.toLowerCase(Locale.ROOT));
        if (UNITS.contains(unit) && number.contains(".")) {
            Diagnostic problem = Diagnostic.error(
                    Codes.BAD_UNIT, "`" + Quoted.cut(text) + "` is not a whole number of its unit", span, "");
            return Smaller.unit(positive(number), unit)
                    .map(whole -> problem.help("take a smaller unit: `" + Quoted.cut(whole) + "`")
                            .fix(Fix.replace(span, whole)))
                    .orElseGet(() -> problem.help("take a whole number"));
        }
        if (UNITS.contains(unit) && number.startsWith("-")) {
            return Diagnostic.error(
                            Codes.BAD_UNIT,
                            "a " + (unit.endsWith("B") ? "size" : "duration") + " is never negative",
                            span,
                            "without `-`")
                    .fix(Fix.replace(span, text.substring(1)));
        }
        return told("`" + Quoted.cut(unit) + "` is not a unit", span, meant == null ? "" : amount(number, meant))
                .help(meant == null ? ALL : meant.startsWith("/") ? RATE_UNITS : kinds(meant));
    }

    /** A number and its unit as they are written here. */
    static String amount(String number, String unit) {
        String positive = positive(number);
        boolean whole = !number.contains(".");
        return (unit.startsWith("/") ? Smaller.rate(positive, unit.substring(1)) : Smaller.unit(positive, unit))
                .filter(smaller -> !whole)
                .orElse(positive + unit);
    }

    private static String positive(String number) {
        return number.startsWith("-") ? number.substring(1) : number;
    }

    private static String kinds(String unit) {
        return unit.endsWith("B")
                ? "sizes end in `B`, `KiB`, `MiB`, `GiB`"
                : "durations end in `ms`, `s`, `m`, `h`, `d`";
    }

    static Diagnostic rate(String text, Span span) {
        int slash = text.indexOf('/');
        String unit = text.substring(slash + 1);
        String meant = rateUnit(unit)
                .map(known -> text.substring(0, slash) + "/" + known)
                .orElse("");
        return told("`/" + Quoted.cut(unit) + "` is not the unit of a rate", span, meant)
                .help(RATE_UNITS);
    }

    /** The unit of a rate that a word means. */
    static Optional<String> rateUnit(String word) {
        return Optional.ofNullable(RATES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** @param meant what should stand there; empty if that cannot be said */
    private static Diagnostic told(String message, Span span, String meant) {
        Diagnostic problem = Diagnostic.error(
                Codes.BAD_UNIT, message, span, meant.isEmpty() ? "" : "did you mean `" + Quoted.cut(meant) + "`?");
        return meant.isEmpty() ? problem : problem.fix(Fix.replace(span, meant));
    }

    private static int numberLength(String text) {
        int i = 0;
        while (i < text.length() && "-.0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
