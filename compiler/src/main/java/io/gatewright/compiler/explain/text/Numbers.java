package io.gatewright.compiler.explain.text;

import java.util.Locale;

/** Counts in words. */
public final class Numbers {
    private Numbers() {}

    /** {@code 10,000} */
    public static String of(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 7 constructs are not built yet: gw:check lists them} */
    public static String unbuilt(int count) {
        return count == 1
                ? "1 construct is not built yet: gw:check names it"
                : of(count) + " constructs are not built yet: gw:check lists them";
    }
}
