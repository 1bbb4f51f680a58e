package io.gatewright.dsl.parse;

import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The call that joins what stands between and beside signs of {@code +}. */
final class Joined {
    private static final String VALUE = "\"[^\"\\\\\\r\\n]{0,40}\"|[A-Za-z_][A-Za-z0-9_.-]{0,40}";
    private static final Pattern BEFORE = Pattern.compile("(" + VALUE + ")[ \\t]++\\z");
    private static final Pattern MORE = Pattern.compile("\\+[ \\t]*+(" + VALUE + ")[ \\t]*+");
    private static final Pattern EARLIER = Pattern.compile("\\+[ \\t]*+(?:" + VALUE + ")[ \\t]++\\z");
    private static final int NEAR = 100;

    private Joined() {}

    static String of(Span plus) {
        String text = plus.file().text();
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, plus.start() - NEAR), plus.start()));
        Matcher more = MORE.matcher(text).region(plus.start(), text.length());
        List<String> parts = new ArrayList<>();
        if (before.find()) {
            parts.add(before.group(1));
        }
        while (more.lookingAt()) {
            parts.add(more.group(1));
            more.region(more.end(), text.length());
        }
        return parts.size() < 2 ? "join([a, b], \"\")" : "join([" + String.join(", ", parts) + "], \"\")";
    }

    /** Whether another {@code +} before this one joins the same values. */
    static boolean isTold(Span plus) {
        String text = plus.file().text();
        return plus.text().equals("+")
                && EARLIER.matcher(text.substring(Math.max(0, plus.start() - NEAR), plus.start()))
                        .find();
    }
}
