package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables of the environment where they are written into a value: {@code $PORT}, <code>${PORT:8080}</code>. */
public final class Environment {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]{0,40})(?::-?([A-Za-z0-9:/._-]{1,60}))?");

    private static final Pattern SECRET = Pattern.compile("passw|secret|token|key|credential");

    private Environment() {}

    /** @param place where the {@code $} stands, perhaps behind a quote */
    public static String help(Span place) {
        String text = place.file().text();
        int from = text.startsWith("\"", place.start()) ? place.start() + 1 : place.start();
        Matcher variable = VARIABLE.matcher(text).region(from, text.length());
        if (!variable.lookingAt()) {
            return "a param is read by its name alone; `env(\"NAME\")` stands in a `secret`";
        }
        String name = variable.group(1)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
        if (SECRET.matcher(name).find()) {
            return "`secret " + name + " = env(\"" + variable.group(1) + "\")` at the top of a file, then `secret."
                    + name + "` here";
        }
        String initial = variable.group(2);
        boolean number = initial != null && initial.matches("[0-9]{1,9}");
        boolean url = name.endsWith("url") || name.endsWith("uri") || (initial != null && initial.startsWith("http"));
        String value =
                number ? initial : "\"" + (initial != null ? initial : url ? "http://127.0.0.1:9000" : "…") + "\"";
        return "`param " + name + ": " + (number ? "int" : url ? "url" : "text") + " = " + value
                + "` at the top of a file, then `" + name + "` here";
    }
}
