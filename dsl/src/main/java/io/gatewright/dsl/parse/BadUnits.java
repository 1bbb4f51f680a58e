package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words for a number with something after it that is not a unit, with the unit that was probably meant. */
final class BadUnits {
    private static final String ALL =
            "durations end in `ms`, `s`, `m`, `h`, `d`; sizes in `B`, `KiB`, `MiB`, `GiB`; rates in `/s`, `/min`, `/h`, `/day`";

    private static final Set<String> UNITS = Set.of("ms", "s", "m", "h", "d", "B", "KiB", "MiB", "GiB");

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

    private static final Map<String, String> RATES =
            Map.of("sec", "s", "second", "s", "m", "min", "minute", "min", "hour", "h", "d", "day");

    private BadUnits() {}

    /** The unit that a word means. */
    static Optional<String> meant(String word) {
        return Optional.ofNullable(MEANT.get(word.toLowerCase(Locale.ROOT)));
    }

    static Diagnostic unit(String text, Span span) {
        int split = numberLength(text);
        String number = text.substring(0, split);
        String unit = text.substring(split);
        String meant = MEANT.get(unit.toLowerCase(Locale.ROOT));
        if (UNITS.contains(unit) && number.contains(".")) {
            return Diagnostic.error(
                            Codes.BAD_UNIT, "`" + Quoted.cut(text) + "` is not a whole number of its unit", span, "")
                    .help(
                            unit.endsWith("B")
                                    ? "take a smaller unit: `1536KiB`, not `1.5MiB`"
                                    : "take a smaller unit: `1500ms`, not `1.5s`");
        }
        if (UNITS.contains(unit) && number.startsWith("-")) {
            return Diagnostic.error(
                    Codes.BAD_UNIT,
                    "a " + (unit.endsWith("B") ? "size" : "duration") + " is never negative",
                    span,
                    "without `-`");
        }
        Span place = span.file().span(span.start() + split, span.end());
        Diagnostic problem = Diagnostic.error(
                        Codes.BAD_UNIT,
                        "`" + Quoted.cut(unit) + "` is not a unit",
                        place,
                        meant == null ? "" : "did you mean `" + Quoted.cut(number) + meant + "`?")
                .help(ALL);
        return meant == null ? problem : problem.fix(Fix.replace(place, meant));
    }

    static Diagnostic rate(String text, Span span) {
        int slash = text.indexOf('/');
        String unit = text.substring(slash + 1);
        String meant = RATES.get(unit.toLowerCase(Locale.ROOT));
        Span place = span.file().span(span.start() + slash, span.end());
        Diagnostic problem = Diagnostic.error(
                        Codes.BAD_UNIT,
                        "`/" + Quoted.cut(unit) + "` is not the unit of a rate",
                        place,
                        meant == null
                                ? ""
                                : "did you mean `" + Quoted.cut(text.substring(0, slash)) + "/" + meant + "`?")
                .help("`/s`, `/min`, `/h` or `/day`");
        return meant == null ? problem : problem.fix(Fix.replace(place, "/" + meant));
    }

    private static int numberLength(String text) {
        int i = 0;
        while (i < text.length() && "-.0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
